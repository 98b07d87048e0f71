const players = await fetch(`https://api.steampowered.com/ISteamUserStats/GetNumberOfCurrentPlayers/v1/?appid=570`);
const wavixGame = "https://store.steampowered.com/api/appdetails?appids=570";
