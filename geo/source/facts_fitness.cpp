#include "geo/source/facts_fitness.hpp"

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr int oldest_usable_year = 2018, oldest_core_year = 2021;
constexpr int fewest_usable = 200, fewest_core = 330;

}  // namespace

FitnessVerdict judge_fitness(FitnessFacts const& f) {
  if (f.is_unit_guessed) return {"niet", "De eenheid is niet bevestigd.", "The unit is not confirmed."};
  if (!f.has_direction)
    return {"niet", "Geen gunstige of ongunstige richting: alleen als achtergrond.",
            "No favourable or unfavourable direction: only as background."};
  if (!f.can_be_aggregated)
    return {"niet", "Er is geen zinvolle waarde voor een regio.", "There is no meaningful value for a region."};
  int const n = f.municipalities, year = f.last_year;
  if (f.last_year < oldest_usable_year)
    return {"niet", fmt::format("De reeks eindigt in {}.", year), fmt::format("The series ends in {}.", year)};
  if (f.municipalities < fewest_usable)
    return {"niet", fmt::format("Slechts {} gemeenten hebben een cijfer in {}.", n, year),
            fmt::format("Only {} municipalities have a figure in {}.", n, year)};
  if (f.is_model_estimate)
    return {"aanvullend", fmt::format("Modelschatting; {} gemeenten in {}.", n, year),
            fmt::format("Model estimate; {} municipalities in {}.", n, year)};
  if (!f.original.empty())
    return {"aanvullend", fmt::format("Herhaalt {}; die telt mee in de kern.", f.original),
            fmt::format("Repeats {}, which is a core series.", f.original)};
  if (!f.may_be_core && !f.is_original)
    return {"aanvullend", "Geen reeks van de Regionale Monitor Brede Welvaart.",
            "Not a series of the Regional Monitor of Broad Welfare."};
  if (f.municipalities < fewest_core || f.last_year < oldest_core_year)
    return {"aanvullend",
            fmt::format("{} gemeenten in {}; voor de kern zijn er {} nodig in {} of later.", n, year, fewest_core,
                        oldest_core_year),
            fmt::format("{} municipalities in {}; the core takes {} in {} or later.", n, year, fewest_core,
                        oldest_core_year)};
  if (f.is_original)
    return {
        "kern", fmt::format("Bron van een reeks in de Regionale Monitor Brede Welvaart, {} gemeenten in {}.", n, year),
        fmt::format("Source of a series in the Regional Monitor of Broad Welfare, {} municipalities in {}.", n, year)};
  return {"kern", fmt::format("Regionale Monitor Brede Welvaart, {} gemeenten in {}.", n, year),
          fmt::format("Regional Monitor of Broad Welfare, {} municipalities in {}.", n, year)};
}

}  // namespace kansenatlas
