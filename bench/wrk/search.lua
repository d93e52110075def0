-- Searches for people by name, a new name each time.
local file = io.open(os.getenv("PH_SEED"))
local seed = file:read("*a")
file:close()
local names = {}
for name in seed:match('"names":%[(.-)%]'):gmatch('"([^"]+)"') do names[#names + 1] = name end
local headers = {
    Cookie = (os.getenv("PH_COOKIE") or "ph_sessie") .. "=" .. seed:match('"token":"([^"]+)"'),
    ["X-CSRF-Token"] = seed:match('"csrf":"([^"]+)"'),
    ["Content-Type"] = "application/json",
    Origin = os.getenv("PH_ORIGIN"),
}
local at = 0
request = function()
    at = at % #names + 1
    return wrk.format("POST", "/v1/zoekopdrachten", headers, '{"naam":"' .. names[at] .. '"}')
end
