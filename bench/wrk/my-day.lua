-- The coach's "my day".
local file = io.open(os.getenv("PH_SEED"))
local seed = file:read("*a")
file:close()
wrk.headers["Cookie"] = (os.getenv("PH_COOKIE") or "ph_sessie") .. "=" .. seed:match('"token":"([^"]+)"')
wrk.path = "/v1/mijn-dag"
