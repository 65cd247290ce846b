#pragma once
// XML as text, element by element. What goes in as text or attribute value comes out escaped; characters that XML 1.0
// cannot hold are left out.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansenatlas {

std::string escaped_xml(std::string_view text);

class XmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  // `declares`: begins with the XML declaration.
  explicit XmlWriter(bool declares = true);

  XmlWriter& open(std::string_view name, Attributes const& attributes = {});
  XmlWriter& close();  // the element opened last
  XmlWriter& empty(std::string_view name, Attributes const& attributes = {});
  XmlWriter& text(std::string_view text);
  XmlWriter& element(std::string_view name, std::string_view text, Attributes const& attributes = {});
  XmlWriter& raw(std::string_view markup);  // well-formed already

  // Every element must be closed.
  [[nodiscard]] std::string const& whole() const;

 private:
  void start(std::string_view name, Attributes const& attributes, std::string_view end);
  std::string m_out;
  std::vector<std::string> m_open;
};

}  // namespace kansenatlas
