#include "app/viewer/widgets/text_edit.hpp"

#include <algorithm>

namespace kansenatlas::viewer {
namespace {

bool is_within_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Letters and digits of any script count as part of a word.
bool is_of_word(char byte) {
  auto const code = static_cast<unsigned char>(byte);
  return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}

}  // namespace

void TextEdit::set_text(std::string text) {
  auto const end = text.size();
  m_now = {std::move(text), end, end};
  m_undone_by.clear();
  m_redone_by.clear();
  m_is_typing = false;
}

std::size_t TextEdit::selection_begin() const { return std::min(m_now.caret, m_now.anchor); }
std::size_t TextEdit::selection_end() const { return std::max(m_now.caret, m_now.anchor); }

std::string TextEdit::selected() const {
  return m_now.text.substr(selection_begin(), selection_end() - selection_begin());
}

void TextEdit::replace(std::size_t begin, std::size_t end, std::string_view words, bool continues_typing) {
  if (!continues_typing || !m_is_typing) m_undone_by.push_back(m_now);
  m_redone_by.clear();
  m_now.text.replace(begin, end - begin, words);
  m_now.caret = m_now.anchor = begin + words.size();
}

void TextEdit::insert(std::string_view words) {
  std::string clean(words);
  std::erase(clean, '\r');
  if (clean.empty() && !has_selection()) return;
  bool const is_one =
      !clean.empty() && std::count_if(clean.begin(), clean.end(), [](char c) { return !is_within_character(c); }) == 1;
  bool const is_letter = is_one && is_of_word(clean.front());
  bool const continues = is_letter && !has_selection();
  replace(selection_begin(), selection_end(), clean, continues);
  m_is_typing = is_letter;
}

void TextEdit::erase_backward(bool whole_word) {
  m_is_typing = false;
  auto const begin = has_selection() ? selection_begin() : whole_word ? word_before(m_now.caret) : before(m_now.caret);
  if (begin != selection_end()) replace(begin, selection_end(), {}, false);
}

void TextEdit::erase_forward(bool whole_word) {
  m_is_typing = false;
  auto const end = has_selection() ? selection_end() : whole_word ? word_after(m_now.caret) : after(m_now.caret);
  if (end != selection_begin()) replace(selection_begin(), end, {}, false);
}

void TextEdit::move_to(std::size_t place, bool selects) {
  place = std::min(place, m_now.text.size());
  while (place > 0 && place < m_now.text.size() && is_within_character(m_now.text[place])) --place;
  m_now.caret = place;
  if (!selects) m_now.anchor = place;
  m_is_typing = false;
}

void TextEdit::select_all() {
  m_now.anchor = 0;
  move_to(m_now.text.size(), true);
}

void TextEdit::select_word_at(std::size_t place) {
  auto begin = std::min(place, m_now.text.size()), end = begin;
  while (begin > 0 && is_of_word(m_now.text[begin - 1])) --begin;
  while (end < m_now.text.size() && is_of_word(m_now.text[end])) ++end;
  m_now.anchor = begin;
  move_to(end, true);
}

std::size_t TextEdit::before(std::size_t place) const {
  if (place == 0) return 0;
  do --place;
  while (place > 0 && is_within_character(m_now.text[place]));
  return place;
}

std::size_t TextEdit::after(std::size_t place) const {
  if (place >= m_now.text.size()) return m_now.text.size();
  do ++place;
  while (place < m_now.text.size() && is_within_character(m_now.text[place]));
  return place;
}

std::size_t TextEdit::word_before(std::size_t place) const {
  while (place > 0 && !is_of_word(m_now.text[place - 1])) --place;
  while (place > 0 && is_of_word(m_now.text[place - 1])) --place;
  return place;
}

std::size_t TextEdit::word_after(std::size_t place) const {
  auto const end = m_now.text.size();
  while (place < end && is_of_word(m_now.text[place])) ++place;
  while (place < end && !is_of_word(m_now.text[place])) ++place;
  return place;
}

void TextEdit::undo() {
  if (!can_undo()) return;
  m_redone_by.push_back(std::move(m_now));
  m_now = std::move(m_undone_by.back());
  m_undone_by.pop_back();
  m_is_typing = false;
}

void TextEdit::redo() {
  if (!can_redo()) return;
  m_undone_by.push_back(std::move(m_now));
  m_now = std::move(m_redone_by.back());
  m_redone_by.pop_back();
  m_is_typing = false;
}

}  // namespace kansenatlas::viewer
