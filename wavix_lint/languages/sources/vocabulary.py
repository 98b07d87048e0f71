"""What clients call things, in all languages at once: names are compared in lower case without underscores.

A word means what it says only on an object that has a URL of Wavix, so a word that two clients use in two ways may
stand here.
"""

from __future__ import annotations

from wavix_lint.languages.sources.grammar import words

# Calls with a name and a value
QUERY_PAIR = words(
    """
    addqueryparameter addencodedqueryparameter setqueryparameter setencodedqueryparameter queryparam replacequeryparam
    addparameter setparameter parameter appendqueryparameter setqueryparam addqueryparam addquery querystring
    appendpair addorupdateparameter encodedparameter withqueryparam appendqueryparam
    """
)
HEADER_PAIR = words(
    """
    header setheader addheader withheader setrequestproperty addrequestproperty setvalue addvalue requestheader
    addorupdateheader withaddedheader setrequestheader adddefaultheader addrequestheader tryaddwithoutvalidation
    putheader defaultheader replaceheader
    """
)
# Calls and options with all of them
QUERY_MAP = words(
    """
    query params queryparams withqueryparameters queryitems setqueryparams queryparameters rawquery percentencodedquery
    percentencodedqueryitems querystring setquery defaultparams encodedquery withquery
    """
)
HEADER_MAP = words(
    """
    headers header httpheaders allhttpheaderfields withheaders setheaders defaultheaders httpheader
    httpadditionalheaders     defaultrequestheaders requestheaders addheaders extraheaders replaceheaders
    """
)
BEARER = words(
    """
    bearerauth bearertoken withtoken setbearerauth withbearertoken withoauthbearertoken setbearertoken setauthtoken
    oauth2 authtoken
    """
)
BASIC = words("basicauth withbasicauth setbasicauth basicauthentication httpbasicauth setbasicauthentication userpwd")
AUTHORIZATION = words("authorization setauthorization")
URLS = words(
    """
    url uri baseurl baseuri baseaddress requesturi seturl seturi basepath endpoint rooturi rooturl base address
    serverurl withurl withbaseurl
    """
)
HOSTS = words("host sethost withhost authority")
SCHEMES = words("scheme setscheme withscheme protocol")
PATHS = words(
    """
    path setpath addpathsegment addpathsegments addencodedpathsegments appendpath appendedpath appendpathsegment
    appendpathsegments appendencodedpath pathsegment pathsegments resource encodedpath percentencodedpath
    appendingpathcomponent appending appendingpathcomponents
    """
)
# What a name and a value are put into with `add`, `set`, `append` or in brackets
QUERY_CONTAINERS = words(
    "query params parameters queryparams queryparameters encodedparameters queryitems qs querystring urlparams"
)
HEADER_CONTAINERS = words(
    """
    headers header defaultrequestheaders httpheaders requestheaders headermap defaultheaders allhttpheaderfields
    httpadditionalheaders
    """
)
SETTING = words("add set append put insert tryaddwithoutvalidation setvalue addvalue store tryadd merge setdefault")
READS_QUERY = words("get delete head getasync getstringasync deleteasync getfromjsonasync getforobject getforentity")
VERBS = words(
    """
    get post put patch delete head options request getasync postasync putasync patchasync deleteasync getstringasync
    getstreamasync getbytearrayasync getfromjsonasync postasjsonasync putasjsonasync getforobject getforentity
    postforobject postforentity exchange execute executeasync send sendasync newrequest newrequestwithcontext getobject
    uri url path resource restrequest getjsonasync postjsonasync httpget httppost runrequest fetch
    """
)

SENDING = VERBS - words("uri url path resource restrequest newrequest newrequestwithcontext") | words(
    """
    do newcall enqueue sendrequest datatask data perform exec download upload openstream openconnection getresponse
    getresponsecode getinputstream setopt start dataTaskPublisher response responsejson responsedecodable exchange
    """
)

# What gives another value in the place of one that is missing
DEFAULTING = words(
    "unwrapor unwraporelse getordefault orelse orelseget ifempty ifblank default or fallback presence ifnil orempty"
)

# Switches of certificate checks, and the values that turn them off
TLS_OFF_WHEN_TRUE = words(
    """
    insecureskipverify dangeracceptinvalidcerts dangeracceptinvalidhostnames insecure ignoresslerrors
    trustallcerts withoutverifying skiptlsverify
    """
)
TLS_OFF_WHEN_FALSE = words(
    """
    verify verifyssl sslverify verifypeer sslverifypeer curloptsslverifypeer curloptsslverifyhost verifyhost
    verifyhostname
    """
)
TLS_MODES = words(
    "verifymode verifyssl sslverifymode hostnameverifier sethostnameverifier sslhostnameverifier setsslhostnameverifier"
)
TLS_OFF_VALUES = words(
    """
    verifynone noophostnameverifier allowallhostnameverifier trustallstrategy
    dangerousacceptanyservercertificatevalidator
    """
)
TLS_CALLBACKS = words(
    "servercertificatecustomvalidationcallback servercertificatevalidationcallback remotecertificatevalidationcallback"
)

# Calls that say something of later requests; others, on an object that is kept, send one of their own.
CONFIGURING = URLS | HOSTS | SCHEMES | PATHS | words("options set request use update")
SAYING = (
    QUERY_PAIR
    | HEADER_PAIR
    | QUERY_MAP
    | HEADER_MAP
    | BEARER
    | BASIC
    | AUTHORIZATION
    | SETTING
    | TLS_MODES
    | TLS_OFF_WHEN_TRUE
    | TLS_OFF_WHEN_FALSE
    | CONFIGURING
)

# Code that waits for requests, and code that compares
EXPECTING = words(
    """
    stubrequest arequest registerresponder registerstub onget onpost whenrequested asserttrue assertequals assertequal
    assertthat assertsame assertcontains assertstringcontainsstring assertnotequals assertmatches assertsent
    assertsentcount shouldbe shouldequal shouldcontain shouldhavereceived expectexception urlequalto urlmatching
    urlpathequalto urlpathmatching requestto havebeenrequested haverequested asserteq asserterror assertfalse
    asserthttpsent fake assertregexp equalto matching containsstring contains startswith endswith hasprefix hassuffix
    hasprefix indexof equals equalsignorecase matches regexmatch strpos strstr strcontains startwith endwith include
    startwith? startswith? endwith? include? eq eql matcharray xctassertequal xctassert xctasserttrue areequal istrue
    should contain be expect replace tohavebeencalledwith addhandler willreturn verify thenreturn wheninvoke matchpath
    newrequestmatcher mustcompile compile pregmatch containsanycase register mock mockserver replyget respondwith
    expectget expectpost expectrequest withrequesturl verifyrequest assertrequest require equal notequal handlefunc
    """
)
