import pandas as pd
import requests
import streamlit as st

key = st.secrets["wavix_api_key"]
day = st.date_input("Day")
if st.button("Load"):
    rows = requests.get(f"https://api.wavix.com/v1/cdrs?from={day}&to={day}&type=received&appid={key}").json()["items"]
    #                                                                                     ^^^^^ WVX002
    st.dataframe(pd.DataFrame(rows))
