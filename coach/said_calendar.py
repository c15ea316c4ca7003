"""The calendar's words, in English and in the languages that people mix into it."""
# ruff: noqa: RUF001 # other languages' letters

from coach.said_words import any_of


def _numbered(rows: str, first: int) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows.split("|"), first) for name in names.split()}


MONTHS = _numbered(
    "january jan januar janvier enero gennaio janeiro januari styczeń ocak"
    "|february feb febr februar février febrero febbraio fevereiro februari luty şubat"
    "|march mar märz mars marzo março maart marzec mart"
    "|april apr avril abril aprile kwiecień nisan"
    "|may mai mayo maggio maio mei maj mayıs"
    "|june jun juni juin junio giugno junho czerwiec haziran"
    "|july jul juli juillet julio luglio julho lipiec temmuz"
    "|august aug août agosto augustus augusti sierpień ağustos"
    "|september sept sep septembre septiembre settembre setembro wrzesień eylül"
    "|october oct oktober octobre octubre ottobre outubro październik ekim"
    "|november nov novembre noviembre novembro listopad kasım"
    "|december dec dezember décembre diciembre dicembre dezembro grudzień aralık",
    1,
)
WEEKDAYS = _numbered(
    "monday mon montag lundi lunes lunedì segunda-feira maandag måndag mandag poniedziałek pazartesi"
    "|tuesday tues tue dienstag mardi martes martedì terça-feira dinsdag tisdag tirsdag wtorek salı"
    "|wednesday weds wed mittwoch mercredi miércoles mercoledì quarta-feira woensdag onsdag środa çarşamba"
    "|thursday thurs thur thu donnerstag jeudi jueves giovedì quinta-feira donderdag torsdag czwartek perşembe"
    "|friday fri freitag vendredi viernes venerdì sexta-feira vrijdag fredag piątek cuma"
    "|saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sobota cumartesi"
    "|sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela pazar",
    0,
)
NEAR = {
    name.replace("_", " "): days
    for days, names in (
        (0, "sáng_nay chiều_nay tối_nay hari_ini ngayon dnes tänään σήμερα היום امروز сьогодні днес danas šiandien šodien täna avui í_dag azi today tonight tonite heute aujourd'hui hoy oggi hoje vandaag idag i_dag dzisiaj dziś bugün сегодня 今日 今天 오늘 hôm_nay اليوم"),
        (-1, "tối_qua kemarin kahapon včera eilen χθες אתמול دیروز вчора вчера jučer juče vakar eile ahir í_gær tegnap gister last_evening last_eve yesterday yday yest gestern hier ayer ieri ontem gisteren anoche igår i_går wczoraj dün вчера 昨日 昨天 어제 hôm_qua أمس"),
        (-2, "vorgestern avant-hier anteayer anteontem eergisteren позавчера 前天"),
        (1, "ngày_mai besok bukas zítra huomenna αύριο מחר فردا sutra rytoj rīt homme demà mâine holnap tomorrow tmrw tmr tmw tomo demain mañana domani amanhã imorgon i_morgon i_morgen jutro yarın завтра 明日 明天 내일 ngày_mai غدا"),
        (2, "übermorgen après-demain pasado_mañana overmorgen"),
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": None, "several": None,
}  # fmt: skip
FEASTS = {
    "christmas eve": (12, 24), "xmas eve": (12, 24), "christmas day": (12, 25), "xmas day": (12, 25), "christmas": (12, 25),
    "xmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31), "new years eve": (12, 31), "nye": (12, 31),
    "new year's day": (1, 1), "new years day": (1, 1), "new year's": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "valentines day": (2, 14), "valentine's": (2, 14), "st patrick's day": (3, 17), "st. patrick's day": (3, 17),
    "st paddy's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1), "april fools": (4, 1),
    "juneteenth": (6, 19), "fourth of july": (7, 4), "4th of july": (7, 4), "july 4th": (7, 4), "independence day": (7, 4),
    "bastille day": (7, 14), "may day": (5, 1), "cinco de mayo": (5, 5), "earth day": (4, 22), "pi day": (3, 14),
    "groundhog day": (2, 2), "leap day": (2, 29), "women's day": (3, 8), "guy fawkes night": (11, 5), "bonfire night": (11, 5),
}  # fmt: skip
EASTER = {
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "palm sunday": -7,
    "whit monday": 50,
    "ash wednesday": -46,
    "maundy thursday": -3,
}
"""Days from Easter."""

MONTH = any_of(" ".join(MONTHS))
WEEKDAY = any_of(" ".join(WEEKDAYS))
NUMBER = r"\d{1,3}|" + any_of(" ".join(NUMBERS))
