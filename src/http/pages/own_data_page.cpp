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

std::string_view words_of(RemarkKind kind) {
    switch (kind) {
        case RemarkKind::corrected: return "Verbeterd op verzoek";
        case RemarkKind::disagrees: return "De deelnemer is het hier niet mee eens";
        case RemarkKind::restricted: return "Wordt nu niet gebruikt";
    }
    return {};
}

std::string article_of(const app::OwnItem& item) {
    std::string html = "<article><h3>" + escaped(item.title) + "</h3>";
    std::string below = item.day ? dutch_date(*item.day) : std::string{};
    if (!item.written_by_name.empty())
        below += (below.empty() ? "Opgeschreven door " : ", opgeschreven door ") + item.written_by_name;
    if (!item.holds) below += below.empty() ? "Van eerder" : ". Van eerder";
    if (!below.empty()) html += "<p class=\"soft\">" + escaped(below) + "</p>";
    for (const app::OwnRemark& remark : item.remarks)
        html += "<p class=\"mark\"><strong>" + std::string{words_of(remark.kind)} + "</strong> (" +
                dutch_date(remark.day) + ")<br>" + escaped(remark.text) + "</p>";
    html += "<dl>";
    for (const app::OwnLine& line : item.lines)
        html += "<dt>" + escaped(line.label) + "</dt><dd>" + escaped(line.text) + "</dd>";
    return html + "</dl></article>";
}

std::string section_of(const app::OwnSection& section) {
    std::string html = "<section id=\"" + escaped(section.id) + "\"><h2>" + escaped(section.title) +
                       "</h2><p class=\"soft\">" + escaped(section.explanation) + "</p>";
    if (section.items.empty() && section.id != "bewaren") html += "<p>Hier is niets over u opgeschreven.</p>";
    for (const app::OwnItem& item : section.items) html += article_of(item);
    return html + "</section>";
}

}  // namespace

std::string own_data_page(const app::OwnData& data) {
    std::string html = R"(<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Alles over u - )" +
                       escaped(data.municipality) + "</title>\n<style>" + std::string{style} +
                       "</style>\n</head>\n<body>\n<main>\n<h1>Alles over " + escaped(data.name) +
                       "</h1>\n<p>Dit is wat " + escaped(data.municipality) +
                       " over u heeft opgeschreven, op " + dutch_date(local_date(data.made_at)) +
                       ". Dit bestand is van u. Laat het alleen zien aan wie u vertrouwt.</p>\n<nav "
                       "aria-label=\"Inhoud\"><ul>";
    for (const app::OwnSection& section : data.sections)
        html += "<li><a href=\"#" + escaped(section.id) + "\">" + escaped(section.title) + "</a></li>";
    html += "</ul></nav>\n";
    for (const app::OwnSection& section : data.sections) html += section_of(section) + '\n';
    html += "<section id=\"niet-getoond\"><h2>Wat hier niet staat</h2><dl>";
    for (const app::NotShown& one : data.not_shown)
        html += "<dt>" + escaped(one.what) + "</dt><dd>" + escaped(one.why) + " Vraag het aan " +
                escaped(one.ask) + ".</dd>";
    return html + "</dl></section>\n</main>\n</body>\n</html>\n";
}

}  // namespace ph::http
