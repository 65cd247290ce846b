#include "geo/agenda/xml_writer.hpp"

#include <cassert>

namespace kansenatlas {

std::string escaped_xml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (char const c : text) {
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else if (c == '"')
      escaped += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
      escaped += c;
  }
  return escaped;
}

XmlWriter::XmlWriter(bool declares) {
  if (declares) m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

void XmlWriter::start(std::string_view name, Attributes const& attributes, std::string_view end) {
  m_out += '<';
  m_out += name;
  for (auto const& [key, value] : attributes) {
    m_out += ' ';
    m_out += key;
    m_out += "=\"";
    m_out += escaped_xml(value);
    m_out += '"';
  }
  m_out += end;
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes const& attributes) {
  start(name, attributes, ">");
  m_open.emplace_back(name);
  return *this;
}

XmlWriter& XmlWriter::close() {
  assert(!m_open.empty());
  m_out += "</" + m_open.back() + ">";
  m_open.pop_back();
  return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes const& attributes) {
  start(name, attributes, "/>");
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  m_out += escaped_xml(text);
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text, Attributes const& attributes) {
  return open(name, attributes).XmlWriter::text(text).close();
}

XmlWriter& XmlWriter::raw(std::string_view markup) {
  m_out += markup;
  return *this;
}

std::string const& XmlWriter::whole() const {
  assert(m_open.empty());
  return m_out;
}

}  // namespace kansenatlas
