// Sets the light or dark theme before the first paint, on every page, so that nothing flashes.
// The choice is kept on this device only: "licht", "donker" or absent (follow the device).
(function () {
  var choice = null
  try {
    choice = localStorage.getItem("thema")
  } catch {
    // Storage may be switched off; the device's own setting then decides.
  }
  var dark = choice === "donker" || (choice !== "licht" && matchMedia("(prefers-color-scheme: dark)").matches)
  document.documentElement.dataset.theme = dark ? "dark" : "light"
})()
