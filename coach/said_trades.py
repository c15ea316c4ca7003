"""The words for what people do, in several languages, and the endings that sound like one (R1)."""

# ruff: noqa: RUF001 # other languages' letters

from functools import lru_cache

from coach.said_small import Small
from coach.said_words import FAMOUS, word_set

ACRONYMS = word_set(
    "hr ceo cto cfo coo cmo cio ciso cpo chro vp svp evp avp pm tpm po ux ui it md rn lpn np swe sre sde qa pr gp pa ta ra phd dba ea"
    " ae bdr sdr csm gm mp mla em ic vc cpa emt pt ot bd ops devops r&d esl pi mep bp hrbp sdet cna lvn lcsw dpo hod bdm mle cdo cco cro cno cso"
    " 数据 产品 运营 设计 市场 销售 工程师 经理 设计师 分析师 老师 教授 研究员 律师 医生"
)
"""What people are, in capitals or not."""
TRADES = word_set(
    "chef nurse tech lead head intern clerk coach judge pilot student cook guard vet aide smith wright expert fellow dean"
    " principal counsel rep sales marketing ops partner associate staff expat recruit artisan potter tailor mason baker butcher"
    " barista sommelier bartender actress actor author poet sculptor animator curator editor auditor solicitor barrister"
    " chemist archivist physio midwife matron orderly priest monk nun imam rabbi pastor chaplain bishop vicar diplomat"
    " architect surgeon physician doctor medic paramedic plumber electrician mechanic technician optician magician musician"
    " comedian politician statistician mathematician librarian historian dietitian dietician pediatrician technologist veterinarian"
    " civilian consultant accountant assistant attendant sergeant lieutenant merchant agent superintendent president student"
    " scientist postdoc undergrad grad alum alumna graduate candidate apprentice trainee resident coordinator boss chief"
    " captain skipper sailor fisherman salesman salesperson chairman chairwoman chair spokesperson foreman craftsman handyman fireman policeman"
    " businessman businesswoman chairperson ombudsman mayor minister senator councillor councilor secretary treasurer"
    " welder glazier cashier courier soldier cavalier lawyer buyer surveyor tutor proprietor rancher mentor juggler clown dj"
    " producer driver oenologist luthier florist jeweller jeweler tanner cooper thatcher farrier advisor adviser apothecary"
    " manager engineer designer developer teacher writer researcher specialist therapist photographer programmer recruiter organizer organiser"
    " coordinator administrator operator inspector supervisor translator interpreter painter potter runner trainer dealer buyer seller"
    " worker leader instructor counselor counsellor psychologist psychiatrist biologist geologist economist journalist artist stylist"
    " pharmacist radiologist cardiologist oncologist dentist scientist hygienist lobbyist activist receptionist machinist"
    " nanny au-pair babysitter caretaker janitor housekeeper concierge bellhop steward stewardess purser host hostess maid"
    " owner cofounder co-founder founder investor trader banker broker analyst strategist planner scout model dancer singer"
    " drummer guitarist cellist violinist pianist composer conductor ceramicist beekeeper lifeguard headmistress headmaster"
    " schoolteacher professor lecturer reader researcher prof phd dev devs eng engr mgr dir exec swe admin sysadmin dba webmaster"
    " biz-dev bizdev freelancer entrepreneur spy detective cop officer marine general major colonel veteran homemaker mgmt"
    " stonemason perfumer brewer winemaker cheesemaker apiarist forester ranger miller grower farmer gardener"
    " paralegal sparky chippy chippie brickie bricky truckie trucker cabbie cabby roadie techie locksmith blacksmith goldsmith silversmith tinsmith gunsmith"
    " wordsmith coppersmith crew sup supe asst coord guide stagehand farmhand deckhand stagehands scribe sheriff marshal warden bailiff doula midwives au-pairs"
    " critic cleric academic comic medic shepherd goatherd cowboy cowgirl busboy barback barkeep magistrate advocate delegate laureate"
    " actuary notary missionary emissary lapidary seamstress waitress countess registrar bursar scholar docent envoy"
    " consul attaché attache bosun coxswain emcee deejay vj osteopath homeopath naturopath chiropodist sonographer bookie jockey"
    " postgrad undergrads grads alums sophomore freshman cfi crna salesgirl ref umpire cobbler cobblers stevedore"
    " chandler saddler sawyer glassblower fishmonger ironmonger cheesemonger costermonger greengrocer grocer upholsterer housewife househusband"
    " devrel sysop netadmin secops mlops dataops revops bizops gaffer grip foley luthier's wrangler hairstylist makeup"
    # other languages
    " tischler schreiner ärztin arzt oberärztin oberarzt rechtsanwalt rechtsanwältin anwalt anwältin lehrer lehrerin koch köchin"
    " ingenieur ingenieurin leiter leiterin berater beraterin geschäftsführer geschäftsführerin kauffrau kaufmann buchhalter"
    " krankenschwester pfleger architektin journalistin forscher forscherin entwickler entwicklerin"
    " ingénieur ingénieure avocat avocate médecin infirmière infirmier enseignant enseignante journaliste architecte directeur"
    " directrice chercheur chercheuse notaire vendeur vendeuse boulanger comptable"
    " abogado abogada arquitecto arquitecta ingeniero ingeniera maestro maestra profesor profesora médico médica enfermera"
    " enfermero contador contadora periodista jefe jefa gerente director directora diseñador diseñadora dueño dueña"
    " avvocato avvocata architetto ingegnere medico infermiera professore professoressa giornalista cuoco"
    " advogado advogada engenheiro engenheira professora médico enfermeira gerente jornalista arquiteto arquiteta"
    " advocaat leraar verpleegkundige ingenieur jurist läkare lärare sjuksköterska prawnik lekarz nauczyciel mühendis mühendisi avukat"
    " öğretmen doktor müdür müdürü"
    " hebamme azubi auszubildende auszubildender angestellte angestellter beamtin steuerberater steuerberaterin sachbearbeiterin referentin dozentin winzerin"
    " zahnarzt zahnärztin tierarzt tierärztin notar notarin richterin polizistin försterin landwirt landwirtin werkstudent werkstudentin praktikantin"
    " psychologin übersetzerin dolmetscherin friseurin kellnerin verkäuferin erzieherin chemikerin physikerin informatikerin"
    " sage-femme cuisinier cuisinière menuisier charpentier plombier électricien électricienne mécanicien mécanicienne traductrice rédactrice formatrice"
    " cheffe chargé chargée responsable gérant gérante stagiaire doctorant doctorante étudiant étudiante institutrice professeur professeure kiné"
    " vétérinaire pharmacien pharmacienne chirurgien chirurgienne huissier greffier pompier policière coiffeuse vigneron vigneronne maçon secrétaire analyste"
    " esthéticienne agricultrice animatrice éducatrice musicienne comédienne technicien technicienne conseiller conseillère infographiste"
    " cocinero cocinera panadero panadera carpintero carpintera fontanero albañil mecánico mecánica camarero camarera mesero mesera traductora"
    " veterinario veterinaria farmacéutico farmacéutica psicóloga investigadora programadora desarrolladora vendedora empresario empresaria soldador"
    " músico actriz cantante bailarín bailarina fisioterapeuta terapeuta odontóloga cirujano cirujana partera bombero bombera azafata secretaria"
    " técnico técnica auxiliar coordinadora consultora asesora becario becaria pasante decano decana jueza notario notaria cajero cajera repartidor"
    " enfermeiro cozinheiro cozinheira padeiro padeira carpinteiro encanador pedreiro mecânico garçom garçonete tradutora veterinário veterinária"
    " farmacêutico farmacêutica cientista pesquisador pesquisadora vendedor empresário empresária bombeiro estagiário estagiária coordenador coordenadora"
    " cuoca panettiere falegname idraulico elettricista muratore meccanico cameriere cameriera traduttore traduttrice ricercatore ricercatrice"
    " programmatore imprenditore imprenditrice insegnante attrice parrucchiere parrucchiera agricoltore notaio ostetrica chirurgo impiegato impiegata"
    " huisarts tandarts dierenarts notaris boekhouder kapper makelaar ambtenaar onderzoeker ontwerper vertaler ondernemer timmerman loodgieter lerares"
    " lærer sykepleier ingeniør ingenjör bagare snickare elektriker rörmokare tandläkare veterinär advokat forskare forsker utvecklare utvikler"
    " projektledare säljare sygeplejerske tømrer læge pædagog sairaanhoitaja opettaja insinööri lääkäri"
    " lekarka pielęgniarka pielęgniarz nauczycielka prawniczka inżynier programista programistka kucharz kucharka stolarz elektryk hydraulik mechanik"
    " kierowca księgowy księgowa dziennikarz dziennikarka tłumacz tłumaczka aptekarz farmaceuta weterynarz dentystka architektka fryzjer fryzjerka"
    " hemşire aşçı fırıncı marangoz elektrikçi şoför gazeteci çevirmen eczacı veteriner dişçi kuaför yazılımcı muhasebeci memur"
    " dokter perawat bidan insinyur pengacara akuntan wartawan sopir petani nelayan dosen apoteker daktari mwalimu muuguzi mkulima dereva"
    ""
)
_NO_TRADES = word_set(
    "summer winter dinner center number letter september october november december paper water never however together after over"
    " under other another daughter sister brother mother father whether weather better later earlier faster former newer older"
    " younger further rather either neither her per for or nor super order computer server offer power tower river flower corner"
    " quarter matter chapter folder border dollar color colour flavor harbor neighbor neighbour december easter semester career"
    " first last just most best list post cost fast past east west west request interest test artist's event want went sent spent"
    " meant different recent current student's apartment department government document environment important restaurant talent"
    " parent present percent moment comment payment movement client event entrant plant grant relevant significant pleasant"
    " discussion session opinion question version region religion million region fashion passion onion union mission decision"
    " permission pension expansion tension dimension champion companion conversation position nation station information"
    " via via peer beer career deer steer cheer year hear near dear clear bear four hour tour your our flour soldier's door floor"
    " poor indoor outdoor water laser user's newsletter transfer remember consider discover cover wonder answer refer prefer"
    " booster twitter cluster register filter trailer freezer cancer ulcer coriander lavender motor sensor tumor minor major"
    " error mirror visitor's favor favour honor honour senior junior inferior superior prior interior exterior for behavior"
    " behaviour labor labour tailor-made vapor splendor humor rumor terror horror tractor factor vector sector doctor's"
    " linkedin internet market exist insist enlist twist resist assist consist mist fist gist waist heist least breakfast toast"
    " roast forest contest guest quest rest nest"
    " visitor pas mes las los its starter platter sweater leather feather ladder bladder bumper burger cracker pepper copper silver timber lumber member rather slower"
    " quicker bigger smaller larger longer shorter higher lower cheaper easier harder louder softer warmer theatre theater chamber monster poster folder"
    " shelter shower slipper sticker supper trigger upper zipper finger hunger anger danger stranger passenger"
    " persistent consistent apparent absent accent ancient convenient efficient excellent frequent innocent intelligent urgent violent"
    " abundant brilliant constant distant elegant extravagant fragrant hesitant ignorant instant reluctant vacant vibrant"
)
_NAMES = word_set(
    "viktor victor hector héctor oliver peter walter alexander xander xavier javier christian kristian adrian julian fabian damian dorian brian vivian"
    " lilian gillian marian esther ester roger heather jennifer christopher kristoffer skyler schuyler conor connor igor eleanor trevor nestor néstor"
    " salvador tudor leonor vincent clement brent trent florent laurent kent bryant heber asher elmer homer abner sumner"
    " günter günther dieter rainer reiner werner holger rüdiger jasper casper kasper caspar silvester sylvester lester chester luther"
    " noor nour thor fraser frazer spencer spenser walker dexter wilder ryder jupiter juniper ginger amber ember"
    " pilar bastian cristian sebastian maximilian valerian cyprian aurelian lucian octavian fabien julien adrien damien lucien"
    " bertrand gerber keller weber becker wagner schneider kaiser berger meyer maier mayer bauer köhler zimmer kramer krüger hoover turner butler"
    " levant durant grant brant dent kader abdelkader nasser yasser jaber saber taher omer ömer samer tamer maher zaher munir umer sawyer"
)
"""Given and family names that end as trades do."""
_TRADE = Small(
    r"(?:\w{3,}(?:ist|er|or|ian|eer|yst|ect|man|woman|person|eur|euse|iste|ista|ière|logue|loog|loge|login|[óo]log[oa]|erin|istin|eurin|keeper|maker|smith|wright|arzt|ärztin|anwalt|anwältin|kauffrau|kaufmann|schwester)"
    r"|\w{4,}(?:ent|ant)|\w*(?:specialist|manager|engineer|officer))s?"
)
BEFORE_TRADES = word_set(
    "senior junior sr jr lead principal chief head deputy assistant associate vice executive managing general regional global"
    " national product project program programme software hardware data business systems network security cloud backend"
    " frontend front-end back-end fullstack full-stack web mobile machine learning ml ai ux ui graphic interior fashion"
    " marketing sales finance financial tax legal patent civil mechanical electrical chemical biomedical aerospace"
    " environmental structural industrial clinical registered licensed certified retired freelance staff research lab field"
    " customer client account public human supply account content brand social media film video sound audio game"
    " high school elementary kindergarten math science history english music art physical speech occupational mental health"
    " real estate insurance investment credit loan bank customs import export shipping logistics warehouse truck bus train"
    " tram taxi delivery quality control process plant site construction event wedding travel tour flight ship marine"
    " pastry sous head line hair dental vet veterinary animal wildlife youth social community policy political campaign grant"
    " technical tech talent hiring hr people operations office tattoo glass piano violin court union quantity tire tyre hvac it"
    " devops qa growth design museum stage set costume fish dairy cattle wine beer rice seed boat tugboat radio tv solar wind"
    " nuclear oil gas energy water textile steel metal wood paper paint candle book copy ghost tech city urban town"
    " landscape forest family divorce immigration criminal corporate tax estate customs er icu ob oncology pediatric postdoc"
    " executive personal teaching graduate undergraduate master doctoral visiting adjunct prod eng mgmt avionics"
    " freight solar grid hospice nail salon surf scuba ski yoga pilates fitness swim dance voice vocal drum guitar cello trumpet opera theatre theater circus"
    " puppet comedy improv subtitle translation localization localisation pricing billing payroll treasury audit compliance risk fraud claims actuarial wealth"
    " asset portfolio equity commodity cocoa cotton grain sugar spice flower bulb fruit vegetable poultry pig sheep goat horse dog cat bee honey salmon shrimp"
    " oyster seaweed kelp timber furniture cabinet carpet curtain window kitchen bathroom lift elevator escalator crane forklift tractor diesel engine motor"
    " bike bicycle motorcycle aircraft airline cabin cargo drone rocket satellite radar laser optical photonics semiconductor embedded firmware robotics cad cnc"
    " vfx cgi lighting camera stunt props wardrobe makeup wig beauty skin massage sleep trauma nicu a&e ward scrub sports football soccer rugby tennis cricket"
    " boxing judo karate chess esports netball basketball baseball hockey athletics library archive records gallery exhibition heritage folk knitwear denim shoe"
    " leather bag jewelry jewellery watch clock gem copper coal mining drilling reservoir pipeline sewer wastewater waste recycling plastics polymer ceramics"
    " concrete asphalt road highway bridge tunnel rail railway metro subway signal port harbor harbour dock ferry cruise yacht sailing prison parole probation"
    " police fire border embassy visa passport census election parliamentary council housing planning zoning transport transit traffic parking weather climate"
    " ocean sea river wetland soil plant crop seedling insect pest mushroom truffle comic magazine news court portrait food crypto blockchain cyber information"
    " knowledge database applied computational quantum particle medical surgical cardiac renal neonatal geriatric palliative respiratory dialysis radiology"
    " pathology pharmacy equine canine marine aquatic aquarium zoo biochem zoology botany biology geology chemistry physics maths linguistics psychology sociology"
    " anthropology philosophy theology economics econ esl latin drama pottery shop cleanroom rolling tower pond canal lock mural sign screen letterpress soap"
    " perfume wool yarn tea coffee chocolate bread cake ice instrument organ harp bell kiln tile roofing drywall scaffold welding insulation vineyard orchard"
    " hop malt distillery cellar bar restaurant hotel casino spa resort tourism visitor ticket box front back stagecraft sewing pattern embroidery quilt"
)


@lru_cache(maxsize=4096)
def is_trade(word: str) -> bool:
    """Whether a word says what somebody does."""
    bare = word.strip(".,:;!?'\"").lower()
    single = bare.removesuffix("s")
    if bare in TRADES or single in TRADES or bare in ACRONYMS or (single in ACRONYMS and bare not in _NO_TRADES):
        return True
    if bare in FAMOUS:
        return False
    if "-" in bare and bare.rpartition("-")[2] in TRADES:
        return True  # a sous-chef
    return not {bare, single} & _NO_TRADES and bare not in _NAMES and _TRADE.fullmatch(bare) is not None
