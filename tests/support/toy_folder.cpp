#include "tests/support/toy_folder.hpp"

#include <stdexcept>

#include "geo/boundary/text.hpp"
#include "tests/support/toy_atlas.hpp"

namespace kansenatlas::test {
namespace {

std::map<std::string, std::string> toy_texts() {
  std::map<std::string, std::string> texts{
      {"atlas.csv", "key,value\ntitle,Speelbord\nmap_year,2023\narrangements_on,2026-01-01\n"},
      {"sources.csv",
       "id,publisher,title,reference,date,edition,licence,attribution,doubts,title_en,attribution_en,doubts_en\n"
       "toy,Kansenatlas,Speelbord,,2024-01-01,,CC0 1.0,Bron: Kansenatlas,,Board,Source: Kansenatlas,\n"},
      {"municipalities.csv",
       "code,cbs_name,official_name,search_names,inhabitants_2023,inhabitants_2024,land_ha,water_ha,urbanity,size_"
       "class,"
       "address_density\n"
       "GM0001,Veld 1,Veld 1,,1000,1010,90,10,5,1,10\nGM0002,Veld 2,Veld 2,Akker,1000,1020,90,10,5,1,10\n"
       "GM0003,Veld 3,Veld 3,,1000,1030,90,10,5,1,10\nGM0004,Veld 4,Veld 4,,1000,1040,90,10,5,1,10\n"},
      {"partitions.csv",
       "id,name_nl,name_en,singular_nl,singular_en,kind,date,source,doubt\n"
       "provincie,Provincies,Provinces,provincie,province,administrative,2024-01-01,toy,\n"},
      {"regions/provincie.csv", "code,cbs_name,body_name,title\nPV01,Zuid,,Zuid\nPV02,Noord,Provincie Noord,Noord\n"},
      {"memberships/provincie.csv",
       "municipality,region,doubt\nGM0001,PV01,\nGM0002,PV01,een bron\nGM0003,PV02,\nGM0004,PV02,\n"},
      {"themes.csv", "id,name_nl,name_en,horizon\nmilieu,Milieu,Environment,hier_en_nu\n"},
      {"indicators.csv",
       "id,number,name_nl,name_en,unit_nl,unit_en,themes,direction,direction_by,aggregation,weight,weight_is_own_"
       "denominator,"
       "source,"
       "edition,map_year,population,precedence,fitness,fitness_reason,fitness_reason_en,note_nl,note_en,decimals,last_"
       "year_before_break\n"
       "toy.bomen,7,Bomen,Trees,aantal,number,milieu,+,Kansenatlas,sum,,false,toy,,2023,,1,kern,compleet,complete,,,0,"
       "\n"
       "toy.groen,3,Groen,Green,% oppervlak,% of "
       "area,milieu,+,Kansenatlas,weighted_mean,land_area,true,toy,,2023,,1,kern,compleet,complete,,,1,\n"},
      {"observations/toy/bomen.csv",
       "year,area,value,status,reason\n2023,GM0001,10,,\n2023,GM0002,20,,\n2023,GM0003,30,p,\n2023,GM0004,40,,\n2023,"
       "NL,100,,\n"},
      {"observations/toy/groen.csv",
       "year,area,value,ci_low,ci_high,status,reason\n2023,GM0001,50,45,55,,\n2023,GM0002,60,,,m,\n2023,GM0003,,,,,"
       "secret\n2023,GM0004,,,,,missing\n"},
      {"arrangements.csv",
       "version,id,name,form,body,field,valid_from,valid_to\nv1,r1,Regeling,Openbaar lichaam,,,2020-01-01,\n"},
      {"participants.csv", "version,municipality,name,joined\nv1,GM0001,,2020-01-01\nv1,,Provincie Noord,\n"},
      {"mergers.csv",
       "old_code,old_name,new_code,new_name,date,share_of_area,is_main_successor\nGM0009,Oud,GM0001,Veld "
       "1,2019-01-01,1,true\n"},
      {"totals.csv",
       "area,field,value,slack,source\nNL,inhabitants_2023,4000,0,toy\nPV02,inhabitants_2024,2070,0,toy\nNL,area_ha,"
       "401,1,toy\n"},
      {"boundaries/holes.csv", "network,x,y,what\n"}};
  auto const country = toy_country(2, 2);
  std::vector<std::string> codes;
  for (auto const& municipality : country.atlas->municipalities) codes.push_back(municipality.code);
  texts["boundaries/coast.txt"] = to_text(country.ground->coast, codes);
  texts["boundaries/water.txt"] = to_text(country.ground->water, codes);
  return texts;
}

}  // namespace

ToyFolder::ToyFolder() : m_texts(toy_texts()) {
  for (auto const& [file, text] : m_texts) m_folder.write(file, text);
}

void ToyFolder::plant(std::string const& file, std::string const& from, std::string const& to) {
  auto& text = m_texts.at(file);
  auto const at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("'" + from + "' is not in " + file);
  text.replace(at, from.size(), to);
  m_folder.write(file, text);
}

void ToyFolder::remove(std::string const& file) { std::filesystem::remove(m_folder / file); }

}  // namespace kansenatlas::test
