#include "geo/source/facts_fitness.hpp"

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr int oldest_usable_year = 2018, oldest_core_year = 2021;
constexpr int fewest_usable = 200, fewest_core = 330;

}  // namespace

FitnessVerdict judge_fitness(FitnessFacts const& f) {
  if (f.is_unit_guessed) return {"niet", "De eenheid is niet bevestigd."};
  if (!f.has_direction) return {"niet", "Geen gunstige of ongunstige richting: alleen als achtergrond."};
  if (!f.can_be_aggregated) return {"niet", "Er is geen zinvolle waarde voor een regio."};
  if (f.last_year < oldest_usable_year) return {"niet", fmt::format("De reeks eindigt in {}.", f.last_year)};
  if (f.municipalities < fewest_usable)
    return {"niet", fmt::format("Maar {} gemeenten hebben een cijfer in {}.", f.municipalities, f.last_year)};
  if (f.is_model_estimate)
    return {"aanvullend", fmt::format("Modelschatting; {} gemeenten in {}.", f.municipalities, f.last_year)};
  if (!f.original.empty()) return {"aanvullend", fmt::format("Herhaalt {}; die telt mee in de kern.", f.original)};
  if (!f.may_be_core && !f.is_original) return {"aanvullend", "Geen reeks van de Regionale Monitor Brede Welvaart."};
  if (f.municipalities < fewest_core || f.last_year < oldest_core_year)
    return {"aanvullend", fmt::format("{} gemeenten in {}; voor de kern zijn er {} nodig in {} of later.",
                                      f.municipalities, f.last_year, fewest_core, oldest_core_year)};
  if (f.is_original)
    return {"kern", fmt::format("Bron van een reeks in de Regionale Monitor Brede Welvaart, {} gemeenten in {}.",
                                f.municipalities, f.last_year)};
  return {"kern", fmt::format("Regionale Monitor Brede Welvaart, {} gemeenten in {}.", f.municipalities, f.last_year)};
}

}  // namespace kansenatlas
