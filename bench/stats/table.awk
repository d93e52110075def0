# The lines of bench_stats and same.R as a table in Dutch; ends with 1 when a bar is missed.
function dutch(seconds,    text) { text = sprintf("%.3f", seconds); sub(/\./, ",", text); return text }
function row(what, seconds, parts, bar) { printf "| %-64s | %12s | %-52s | %-18s |\n", what, seconds, parts, bar }
function held(value, bar, text) { if (value > bar) missed = 1; return (value > bar ? "niet gehaald: " : "gehaald: ") text }
BEGIN { row("opdracht", "seconden", "waarvan", "maat"); row("---", "---:", "---", "---") }
$1 == "report" {
    parts = "tellen " dutch($5) ", toetsen " dutch($6) ", bootstrap " dutch($7)
    bar = ""
    if ($3 == 1000000) bar = $2 == "1-5" ? held($4, 0.3, "0,3") : held($4, 1.5, "1,5")
    row($3 " mensen, 12 domeinen, schaal " $2 ", 10.000 keer herhaald", dutch($4), parts, bar)
    if ($3 == 100000 && $2 == "1-5") ours = $4
}
$1 == "matching" {
    parts = "kans " dutch($5) ", koppelen " dutch($6) ", balans " dutch($7)
    row($2 " deelnemers gekoppeld uit " $3 " anderen", dutch($4), parts, held($4, 2, "2"))
}
$1 == "r" {
    row("R: " $2 " mensen, 12 domeinen, schaal 1-5, 10.000 herhaald", dutch($5), "één domein: toetsen " dutch($3) ", bootstrap " dutch($4), "")
    theirs = $5
}
END {
    print ""
    if (!theirs) print "R is niet gemeten: geen vergelijking."
    else {
        ratio = theirs / ours
        printf "R / Participatiehuis, 100.000 mensen in deze run: %.0f keer (maat: minstens 100 keer, %s)\n", ratio, ratio < 100 ? "niet gehaald" : "gehaald"
        if (ratio < 100) missed = 1
    }
    exit missed
}
