-- Opens the coach's dossiers in turn. Set by bench/run: PH_SEED (file of bench/seed), PH_COOKIE (name of the cookie).
local file = io.open(os.getenv("PH_SEED"))
local seed = file:read("*a")
file:close()
local token = seed:match('"token":"([^"]+)"')
local ids = {}
for id in seed:match('"dossiers":%[(.-)%]'):gmatch('"([^"]+)"') do ids[#ids + 1] = id end
local headers = { Cookie = (os.getenv("PH_COOKIE") or "ph_sessie") .. "=" .. token }
local at = 0
request = function()
    at = at % #ids + 1
    return wrk.format("GET", "/v1/dossiers/" .. ids[at], headers)
end
