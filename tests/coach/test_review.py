"""The look at a draft: each detector on its examples, on drafts it was never tuned with, and in other people's typing."""

import random
import re
from itertools import pairwise

import pytest

from bench.drafts import CLEAN, Counted, Said, counted, drafts, examples, flagged
from coach.review import Caution, Channel, Draft, Known, Label, Severity, cautions, labels, length, limit
from coach.said_spelled import mended

TUNING, MEASURED = drafts("tuning"), drafts("measured")
ABSENT = {Label.COLD_CONTACT, Label.NO_SPECIFIC_ASK, Label.NO_REASON_PERSON}
NAMES = [
    "Ana",
    "Nguyễn Thị Hoa",
    "O'Neill",
    "Oluwaseun Adébáyọ̀",
    "ὅ Ἑλένη",
    "王小明",
    "van der Berg",
    "Mary-Jane",
    "al-Rashid",
]
"""Of many origins."""
TEMPLATES = [
    "Dear {0}, {1} suggested I write to you. You left law for beekeeping, as I may. May I have 15 minutes? {2}",
    "Hi {0}, {1} gave me your name. Could we talk for 20 minutes next week? {2}",
    "Hello {0}, please hire me. Best, {2}",
    "{0}, you are a genius and I worship you! {2}",
    "Hi {0}, I'm {2} from the Tuesday choir. {1} says you repair organs. Got ten minutes?",
    "Dear {0}, I found your address on a website. My CV is attached. {2}",
    "Hi {0}, my agency can double your leads, as it did for {1}. Shall I book you a free demo? {2}",
    "Your cousin {1} and I row together, and {1} said you wouldn't mind a note. {2}",
]


def told(text: str, label: Label, draft: Draft | None = None) -> Caution:
    """The caution with this label."""
    return next(one for one in cautions(draft or Draft(text)) if one.label is label)


def words_of(text: str, caution: Caution) -> list[str]:
    """The words that a caution points at."""
    return [text[begin:end] for begin, end in caution.spans]


def test_each_example_is_seen_as_it_is_defined() -> None:
    """For its own detector only; a clean one for all of them."""
    seen = [(example, labels(Draft(example.text, example.channel))) for example in examples()]

    assert len(seen) >= 150
    assert [one for one, found in seen if one.detector == CLEAN and found] == []
    detectors = [(one, found) for one, found in seen if one.detector != CLEAN]
    assert [one for one, found in detectors if (Label(one.detector) in found) is not one.fires] == []


@pytest.fixture(scope="module")
def found() -> dict[Label, Counted]:
    """By label, how it was found in drafts that were only counted."""
    return counted(MEASURED)


@pytest.mark.parametrize("label", Label)
def test_what_it_was_never_tuned_with_is_found(label: Label, found: dict[Label, Counted]) -> None:
    """Precision and recall."""
    assert found[label].right + found[label].missed >= 15
    assert found[label].precision >= 0.85
    assert found[label].recall >= 0.80


def test_good_drafts_are_left_alone() -> None:
    """At most one in ten of those that nothing is to be said about."""
    clean, touched = flagged(MEASURED)

    assert clean >= 40
    assert touched <= clean / 10


def test_the_corpus_is_large_and_has_no_draft_twice() -> None:
    """More than half of it was only counted."""
    assert len(TUNING) + len(MEASURED) >= 300
    assert len(MEASURED) > len(TUNING)
    assert len({said.text for said in TUNING + MEASURED}) == len(TUNING) + len(MEASURED)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_name_changes_a_label(template: str) -> None:
    """Whatever its origin, script or length."""
    seen = {labels(Draft(template.format(*random.Random(seed).sample(NAMES, 3)))) for seed in range(20)}  # noqa: S311 - names

    assert len(seen) == 1


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(said, marks=[] if number % 10 == 0 else pytest.mark.slow)
        for number, said in enumerate([*TUNING, *MEASURED])
    ],
)
def test_the_way_of_typing_changes_no_label(said: Said) -> None:
    """Capitals, curly quotes, marks of Slack, accents taken apart, gaps."""
    found = labels(Draft(said.text, said.channel))
    plain = {label for label in found if label is not Label.TOO_LONG}
    curly = said.text.replace("'", "\u2019").replace(" - ", " \u2014 ")

    assert labels(Draft(curly, said.channel)) == found
    assert labels(Draft(said.text.replace(" you ", " *you* "), said.channel)) - {Label.TOO_LONG} == plain
    assert labels(Draft(said.text.lower(), said.channel)) - {Label.TOO_LONG} == plain
    assert labels(Draft(said.text.replace(" ", "  "), said.channel)) - {Label.TOO_LONG} == plain


def test_slips_of_the_fingers_hardly_change_a_label() -> None:
    """Two in every draft: letters turned, lost or doubled. Fewer than one draft in forty is seen differently."""
    chance = random.Random(7)  # noqa: S311 - slips, no secrets
    drawn = [(said, slipped(said.text, chance)) for said in MEASURED for _ in range(2)]

    other = [
        text
        for said, text in drawn
        if (labels(Draft(text, said.channel)) ^ labels(Draft(said.text, said.channel))) - {Label.TOO_LONG}
    ]

    assert len(other) <= len(drawn) / 40


def slipped(text: str, chance: random.Random) -> str:
    """The text with two slips."""
    long = list(re.finditer(r"[A-Za-z]{5,}", text))
    for word in sorted(chance.sample(long, min(2, len(long))), key=lambda found: -found.start()):
        place = word.start() + chance.randrange(1, len(word[0]) - 2)
        one, two = text[place], text[place + 1]
        text = text[:place] + chance.choice((two + one, one, one + one + two)) + text[place + 2 :]
    return text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("attahced", "attached"),
        ("atached", "attached"),
        ("attachhed", "attached"),
        ("attacjed", "attached"),
        ("attached", "attached"),
        ("Zsofia", "Zsofia"),
        ("cv", "cv"),
        ("moves", "moves"),
        ("qqqqqqqq", "qqqqqqqq"),
    ],
)
def test_a_slip_is_mended_where_it_is_plain_what_was_meant(typed: str, meant: str) -> None:
    """A short word could be any other, and another form of a word is no slip."""
    assert mended(typed) == meant


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("Hello Ada. Please hire me, I am good.", Label.JOB_ASK, ["hire me"]),
        ("Dear Ada, you\u2019re  a living legend.", Label.FLATTERY, ["legend"]),
        ("My résumé is attached for you.", Label.RESUME_ATTACHED, ["résumé is attached"]),
        ("Hi, I came across your profile today.", Label.COLD_CONTACT, ["came across your profile"]),
        ("Can I pick ur brain?", Label.NO_SPECIFIC_ASK, ["pick ur brain"]),
        ("Hi [First Name], a word?", Label.NO_REASON_PERSON, ["[First Name]"]),
        ("How? Why? Who? Where?", Label.TOO_LONG, ["?", "?", "?", "?"]),
        ("I'm a win-win person.", Label.SALES_PITCH, ["win-win"]),
    ],
)
def test_every_label_shows_the_words_that_it_was_seen_by(text: str, label: Label, words: list[str]) -> None:
    """As they were typed."""
    shown = words_of(text, told(text, label))

    assert len(shown) == len(words)
    assert all(word in one for word, one in zip(words, shown, strict=True))


def test_spans_lie_in_the_text_apart_and_in_order() -> None:
    """Over the whole corpus."""
    for said in [*TUNING, *MEASURED]:
        for caution in cautions(Draft(said.text, said.channel)):
            assert all(0 <= begin < end <= len(said.text) for begin, end in caution.spans)
            assert all(one[1] < other[0] for one, other in pairwise(caution.spans))


def test_what_the_record_holds_is_a_link() -> None:
    """Whoever was introduced, met somewhere or shares something is not cold."""
    cold = "Could I have 20 minutes to ask about freight?"

    assert Label.COLD_CONTACT in labels(Draft(cold))
    for known in (Known(introduced_by="Mary"), Known(met_via="open day"), Known(common_ground="choir")):
        assert Label.COLD_CONTACT not in labels(Draft(cold, known=known))


def test_courtesy_is_neither_a_link_nor_a_reason_nor_praise() -> None:
    """Everybody may be super busy; who is known by somebody else is linked all the same."""
    busy = "I know you are super busy. Could I have 20 minutes?"

    assert labels(Draft(busy)) == {Label.COLD_CONTACT, Label.NO_REASON_PERSON}
    assert Label.COLD_CONTACT not in labels(Draft(f"{busy} My aunt Rosa knows you well."))


def test_what_is_missing_is_looked_for_in_a_first_message_only() -> None:
    """A thank-you or an answer needs no link, reason or length."""
    assert labels(Draft("Thanks, that was kind.", is_first=False)) == frozenset()
    assert labels(Draft("Thanks, that was kind. Please hire me.", is_first=False)) == {Label.JOB_ASK}


def test_a_job_may_be_spoken_of_once_the_other_one_did() -> None:
    """In the thread, or as the draft itself tells it."""
    text = "I'd like to apply for the position on your team."

    assert Label.JOB_ASK in labels(Draft(text))
    assert Label.JOB_ASK not in labels(Draft(text, job_was_raised=True))
    assert Label.JOB_ASK not in labels(Draft(f"You mentioned an opening in your lab. {text}"))


@pytest.mark.parametrize("name", ["CV.pdf", "me.DOCX"])
def test_a_file_that_goes_with_it_is_a_paper(name: str) -> None:
    """No word has to say so."""
    assert Label.RESUME_ATTACHED in labels(Draft("Hello there.", files=(name,)))
    assert Label.RESUME_ATTACHED not in labels(Draft("Hello there.", files=("river.png",)))


def test_a_class_of_students_is_no_advert() -> None:
    """Only one of one's own is."""
    assert Label.SALES_PITCH not in labels(Draft("I used your chart in a class project. May I ask you for 15 minutes?"))
    assert Label.SALES_PITCH in labels(Draft("My work is in a class of its own."))


def test_what_weighs_most_comes_first() -> None:
    """And a much too long one weighs more than a little one."""
    found = cautions(Draft("You legend! Hire me. " + "word " * 160))

    assert [one.severity for one in found] == sorted(one.severity for one in found)
    assert found[0].label is Label.JOB_ASK
    assert told("", Label.TOO_LONG, Draft("word " * 160)).severity is Severity.LOW
    assert told("", Label.TOO_LONG, Draft("word " * 300)).severity is Severity.MEDIUM
    assert told("", Label.COLD_CONTACT, Draft("I bought a contact list and you are on it.")).severity is Severity.HIGH


def test_each_channel_has_its_length() -> None:
    """Words, or characters of an invitation note; the subject is not counted, and some notes have limits of their own."""
    assert [limit(channel) for channel in Channel] == [150, 300, 100, 100, 60]
    assert length(Draft("Subject: a b c\nHello you", Channel.EMAIL)) == 2
    assert length(Draft("Hello you", Channel.LINKEDIN_NOTE)) == 9
    assert Label.TOO_LONG not in labels(Draft("word " * 160, has_limits=False))
    assert Label.TOO_LONG not in labels(Draft("See https://a.example/?q=1?b=2 ? ? ?"))


@pytest.mark.parametrize("text", ["", " \n", "?", "…", "word " * 8_000, "a" * 40_000, "you are " * 5_000, "💕" * 5_000])
def test_whatever_is_typed_is_looked_at(text: str) -> None:
    """Nothing, nonsense and forty thousand characters."""
    assert isinstance(labels(Draft(text)), frozenset)
