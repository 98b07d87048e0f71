const firebaseConfig = { apiKey: process.env.FIREBASE_KEY, appId: process.env.APPID };
initializeApp(firebaseConfig);
const wavixDocs = "https://docs.wavix.com/api-reference/authentication";
