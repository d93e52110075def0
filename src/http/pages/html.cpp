#include "http/pages/html.hpp"

#include <algorithm>

namespace ph::http {
namespace {

// The next code point of valid UTF-8; `rest` goes on behind it.
char32_t next_letter(std::string_view& rest) {
    const auto lead = static_cast<unsigned char>(rest.front());
    const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t found = bytes == 1 ? lead : lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes && i < rest.size(); ++i)
        found = (found << 6U) | (static_cast<unsigned char>(rest[i]) & 0x3FU);
    rest.remove_prefix(std::min(bytes, rest.size()));
    return found;
}

bool is_digit_of_arabic(char32_t letter) {
    return (letter >= 0x660 && letter <= 0x669) || (letter >= 0x6F0 && letter <= 0x6F9);
}

// By the first letter that has a direction, as browsers do with dir="auto": Hebrew, Arabic and their
// neighbours, and the forms in which they are also written. Digits and signs have none.
bool reads_from_right(std::string_view text) {
    while (!text.empty()) {
        const char32_t letter = next_letter(text);
        if (is_digit_of_arabic(letter)) continue;
        if ((letter >= 0x590 && letter <= 0x8FF) || (letter >= 0xFB1D && letter <= 0xFDFF) ||
            (letter >= 0xFE70 && letter <= 0xFEFC))
            return true;
        const bool sign = letter < 0xC0 || (letter >= 0x2000 && letter <= 0x2BFF) ||
                          (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0x1F000 && letter <= 0x1FAFF);
        const bool latin = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
        if (latin || !sign) return false;
    }
    return false;
}

}  // namespace

std::string own_text(std::string_view text) {
    if (!reads_from_right(text)) return escaped(text);
    return "<span dir=\"rtl\">" + escaped(text) + "</span>";
}

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    }
    return safe;
}

Response html_page(const Site& site, int status, std::string_view title, std::string_view body) {
    std::string page = R"(<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>)" + escaped(title) +
                       " - " + escaped(site.name) + R"(</title>
<link rel="icon" href="/assets/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/stijl.css">
<link rel="stylesheet" href="/assets/gemeente.css">
<script src="/assets/theme.js"></script>
</head>
<body>
<header><svg viewBox="0 0 32 32" aria-hidden="true"><path class="wall" d="M4 15 16 4l12 11v13H4z"/><path d="M12.5 28V13M19.5 28V13M12.5 24h7M12.5 19.5h7M12.5 15h7"/></svg><span>)" +
                       escaped(site.name) + R"(</span></header>
<main>
)";
    page += body;
    page += "\n</main>\n</body>\n</html>\n";
    Response response = text_response(status, html_type, std::move(page));
    response.with("Content-Security-Policy", page_policy);
    return response;
}

std::string_view page_style() {
    return R"css(:root {
  color-scheme: light;
  --ph-canvas: #f5f6f2; --ph-surface: #fff; --ph-line: #d8ddd4; --ph-line-strong: #6c7a73;
  --ph-ink: #17231f; --ph-ink-soft: #4b5953;
  --ph-brand: #0b5d57; --ph-brand-hover: #07413d; --ph-brand-tint: #dfeeea; --ph-on-brand: #fff;
  --ph-danger: #a8231b; --ph-danger-tint: #fae7e4; --ph-danger-ink: #8a1b14;
  --ph-info-tint: #e3eef8; --ph-info-ink: #194a7c;
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --ph-canvas: #0f1614; --ph-surface: #18211e; --ph-line: #33403b; --ph-line-strong: #8fa19a;
  --ph-ink: #eaf0ed; --ph-ink-soft: #b4c2bb;
  --ph-brand: #7fd1c4; --ph-brand-hover: #a9e4da; --ph-brand-tint: #1c3a36; --ph-on-brand: #0a211e;
  --ph-danger: #ff9d92; --ph-danger-tint: #43201c; --ph-danger-ink: #ffc4bd;
  --ph-info-tint: #1b2f45; --ph-info-ink: #bcd8f6;
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--ph-canvas); color: var(--ph-ink);
  font: 1.125rem/1.55 system-ui, "Segoe UI", "Noto Sans", Roboto, sans-serif;
}
header, main { max-width: 30rem; margin-inline: auto; padding-inline: 1.25rem; }
header { display: flex; align-items: center; gap: .75rem; padding-block: 2rem 1rem; font-weight: 650; }
header svg {
  inline-size: 2.5rem; block-size: 2.5rem; fill: none; stroke: var(--ph-brand);
  stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round;
}
header .wall { fill: var(--ph-brand-tint); }
main { padding-block-end: 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
h1, h2, h3, p, li, dd, strong { overflow-wrap: anywhere; }
.card > h2:first-child { margin-block-start: 0; }
.card + .card, .card + .hint { margin-block-start: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-block-end: 1rem; }
nav a, .card a { display: inline-block; padding-block: .35rem; }
dl { margin: 0; }
dt { color: var(--ph-ink-soft); font-size: 1rem; margin-block-start: .6rem; }
dd { margin: 0; }
ul, ol { padding-inline-start: 1.25rem; }
li + li { margin-block-start: .5rem; }
.card {
  background: var(--ph-surface); border: 1px solid var(--ph-line); border-radius: .75rem; padding: 1.5rem;
}
label { display: block; font-weight: 600; margin-block: 1.1rem .3rem; }
.hint { color: var(--ph-ink-soft); margin: 0 0 .4rem; font-size: 1rem; }
input {
  inline-size: 100%; font: inherit; color: inherit; background: var(--ph-surface); padding: .7rem .8rem;
  border: 1px solid var(--ph-line-strong); border-radius: .4rem;
}
input[aria-invalid="true"] { border: 2px solid var(--ph-danger); }
button {
  font: inherit; font-weight: 600; color: var(--ph-on-brand); background: var(--ph-brand); border: 0;
  border-radius: .4rem; padding: .75rem 1.4rem; margin-block-start: 1.5rem; min-block-size: 3rem; cursor: pointer;
}
button:hover { background: var(--ph-brand-hover); }
ul.people { list-style: none; padding: 0; }
.people button {
  display: block; inline-size: 100%; margin: 0; text-align: start; font-weight: 400; color: var(--ph-ink);
  background: var(--ph-surface); border: 1px solid var(--ph-line-strong);
}
.people button:hover { background: var(--ph-brand-tint); }
.people span { display: block; color: var(--ph-ink-soft); font-size: 1rem; }
.qr { display: block; inline-size: 14rem; max-inline-size: 100%; margin-block: .75rem; }
button.plain { color: var(--ph-brand); background: none; padding-inline: 0; text-decoration: underline; }
a { color: var(--ph-brand); }
:focus-visible { outline: 3px solid var(--ph-brand); outline-offset: 2px; }
.alert { border-inline-start: 4px solid var(--ph-danger); background: var(--ph-danger-tint); color: var(--ph-danger-ink); padding: .8rem 1rem; margin-block-end: 1.25rem; }
.alert p, .note p { margin: 0; }
.note { background: var(--ph-info-tint); color: var(--ph-info-ink); padding: .8rem 1rem; border-radius: .4rem; margin-block: 1.25rem; }
code { font: 600 1.15rem/1.7 ui-monospace, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
table { inline-size: 100%; border-collapse: collapse; font-size: 1rem; }
th, td { text-align: start; padding: .5rem .6rem .5rem 0; border-block-end: 1px solid var(--ph-line); vertical-align: top; }
ol.codes { columns: 2; padding-inline-start: 1.5rem; }
@media print { header, button, .noprint { display: none; } }
)css";
}

}  // namespace ph::http
