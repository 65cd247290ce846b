#include "app/cli/indicator_arguments.hpp"

#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {

std::string weight_words(Atlas const& atlas, std::string_view weight, Texts const& texts) {
  for (auto const& indicator : atlas.indicators)
    if (indicator.id == weight) {
      auto name = lower_initial(indicator.name(texts.language()));
      for (std::string_view const unit : {", aantal", ", number"})  // what weighs is a number anyhow
        if (name.ends_with(unit)) name.resize(name.size() - unit.size());
      return name;
    }
  return texts.text(fmt::format("welfare.weight.{}", weight));
}

Positional indicator_positional() { return {"INDICATOR", "welfare.values.indicator"}; }

Option year_option() { return {"--year", "Y", "welfare.values.year"}; }

IndicatorYear indicator_year_of(Invocation const& invocation, Atlas const& atlas) {
  int const indicator = indicator_named(atlas, invocation.text("INDICATOR"));
  return {indicator, year_of(atlas, indicator, static_cast<int>(invocation.integer("--year", 0, 1900, 2200)))};
}

std::string heading_of(Atlas const& atlas, IndicatorYear question, Texts const& texts) {
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(question.indicator)];
  return texts.text("welfare.values.heading", fmt::arg("name", indicator.name(texts.language())),
                    fmt::arg("unit", indicator.unit(texts.language())), fmt::arg("year", question.year));
}

std::string method_words(Atlas const& atlas, AreaValue const& value, Texts const& texts) {
  if (!value.has_value()) return "";
  auto text = texts.text(fmt::format("welfare.method.{}", name_of(value.method)));
  if (value.weighted_by.empty()) return text;
  return texts.text(value.weight_year > 0 ? "welfare.method.weighted_year" : "welfare.method.weighted",
                    fmt::arg("method", text), fmt::arg("weight", weight_words(atlas, value.weighted_by, texts)),
                    fmt::arg("year", value.weight_year));
}

std::string place_text(Position const& position) {
  return position.rank > 0 ? fmt::format("{}/{}", position.rank, position.of) : "–";
}

Json weight_document(AreaValue const& value) {
  return {{"weight", value.weighted_by.empty() ? Json(nullptr) : Json(value.weighted_by)},
          {"weight_year", value.weight_year > 0 ? Json(value.weight_year) : Json(nullptr)}};
}

std::string source_text(Atlas const& atlas, Indicator const& indicator, Language language) {
  auto const* source = source_of(atlas, indicator.source);
  auto text = source ? fmt::format("{}, {}", source->publisher, source->title_in(language)) : indicator.source;
  bool const says_edition = text.find(indicator.edition) != std::string::npos;
  return says_edition ? text : text + " " + indicator.edition;
}

std::string source_line(Atlas const& atlas, Indicator const& indicator, Texts const& texts) {
  return "• " + texts.text("welfare.source", fmt::arg("source", source_text(atlas, indicator, texts.language())));
}

}  // namespace kansenatlas::cli
