# In[1]:

import os
os.environ["WAVIX_API_KEY"] = "@hex64@"
#                              ^^^^^^^ WVX001

# In[2]:

from wavix import Wavix
client = Wavix(token=os.environ["WAVIX_API_KEY"])
