#include "http/pages/own_data_page.hpp"

#include "base/dutch_time.hpp"
#include "http/pages/html.hpp"

namespace ph::http {
namespace {

constexpr std::string_view style = R"css(
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 system-ui, sans-serif; color: #17231f; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .25rem; border-top: 2px solid #0b5d57; padding-top: .75rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
.soft { color: #4b5953; margin: 0 0 .5rem; }
article { border-inline-start: 3px solid #d8ddd4; padding-inline-start: .9rem; margin: 1rem 0; break-inside: avoid; }
.mark { background: #e3eef8; color: #194a7c; padding: .5rem .75rem; }
dl { margin: 0; } dt { color: #4b5953; font-size: .95rem; margin-top: .35rem; } dd { margin: 0; white-space: pre-line; }
nav ul { columns: 2; padding-inline-start: 1.1rem; }
@media (max-width: 30rem) { nav ul { columns: 1; } }
@media print { nav { display: none; } body { margin: 0; max-width: none; font-size: 11pt; } }
)css";

Sentence words_of(RemarkKind kind) {
    switch (kind) {
        case RemarkKind::corrected: return Sentence::own_data_corrected;
        case RemarkKind::disagrees: return Sentence::own_data_disagrees;
        case RemarkKind::restricted: return Sentence::own_data_restricted;
    }
    return Sentence::own_data_corrected;
}

// When it was written down and by whom, as far as that is known.
std::string below_title(const app::OwnItem& item, const Texts& texts) {
    const std::string day = item.day ? dutch_date(*item.day) : std::string{};
    std::string below = day;
    if (!item.written_by_name.empty())
        below = item.day
                    ? texts.say(Sentence::own_data_written_on, {{"dag", day}, {"naam", item.written_by_name}})
                    : texts.say(Sentence::own_data_written, {{"naam", item.written_by_name}});
    if (!item.holds) below += (below.empty() ? "" : ". ") + texts.say(Sentence::own_data_earlier);
    return below;
}

std::string article_of(const app::OwnItem& item, const Texts& texts) {
    std::string html = "<article><h3>" + escaped(item.title) + "</h3>";
    const std::string below = below_title(item, texts);
    if (!below.empty()) html += "<p class=\"soft\">" + escaped(below) + "</p>";
    for (const app::OwnRemark& remark : item.remarks)
        html += "<p class=\"mark\"><strong>" + escaped(texts.say(words_of(remark.kind))) + "</strong> (" +
                dutch_date(remark.day) + ")<br>" + escaped(remark.text) + "</p>";
    html += "<dl>";
    for (const app::OwnLine& line : item.lines)
        html += "<dt>" + escaped(line.label) + "</dt><dd>" + escaped(line.text) + "</dd>";
    return html + "</dl></article>";
}

std::string section_of(const app::OwnSection& section, const Texts& texts) {
    std::string html = "<section id=\"" + escaped(section.id) + "\"><h2>" + escaped(section.title) +
                       "</h2><p class=\"soft\">" + escaped(section.explanation) + "</p>";
    if (section.items.empty() && section.id != "bewaren")
        html += "<p>" + escaped(texts.say(Sentence::own_data_empty)) + "</p>";
    for (const app::OwnItem& item : section.items) html += article_of(item, texts);
    return html + "</section>";
}

}  // namespace

std::string own_data_page(const app::OwnData& data, const Texts& texts) {
    const std::string made_on = dutch_date(local_date(data.made_at));
    std::string html = R"(<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>)";
    html += escaped(texts.say(Sentence::own_data_title, {{"gemeente", data.municipality}})) +
            "</title>\n<style>" + std::string{style} + "</style>\n</head>\n<body>\n<main>\n<h1>";
    html += escaped(texts.say(Sentence::own_data_heading, {{"naam", data.name}})) + "</h1>\n<p>";
    html += escaped(texts.say(Sentence::own_data_introduction,
                              {{"gemeente", data.municipality}, {"dag", made_on}})) +
            "</p>\n<nav aria-label=\"" + escaped(texts.say(Sentence::own_data_contents)) + "\"><ul>";
    for (const app::OwnSection& section : data.sections)
        html += "<li><a href=\"#" + escaped(section.id) + "\">" + escaped(section.title) + "</a></li>";
    html += "</ul></nav>\n";
    for (const app::OwnSection& section : data.sections) html += section_of(section, texts) + '\n';
    html +=
        "<section id=\"niet-getoond\"><h2>" + escaped(texts.say(Sentence::own_data_not_shown)) + "</h2><dl>";
    for (const app::NotShown& one : data.not_shown)
        html += "<dt>" + escaped(one.what) + "</dt><dd>" +
                escaped(one.why + ' ' + texts.say(Sentence::own_data_ask, {{"wie", one.ask}})) + "</dd>";
    return html + "</dl></section>\n</main>\n</body>\n</html>\n";
}

}  // namespace ph::http
