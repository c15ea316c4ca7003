"""The phrases in which people answer a reminder, and the small words that may stand around them."""

from enum import StrEnum


class Said(StrEnum):
    """What an answer says; of several the first one counts: she can't, moved to Friday."""

    QUIET = "quiet"
    REST = "rest"
    MOVED = "moved"
    MOVE = "move"
    """To another day: a talk where one is planned, else what is open."""
    DECLINED = "declined"
    """They would rather not talk."""
    REFUSED = "refused"
    CANCELLED = "cancelled"
    MISSED_BY_THEM = "missed by them"
    MISSED_BY_ME = "missed by me"
    CONFIRMED = "confirmed"
    """A talk to come stands."""
    QUARTERLY = "every three months"
    TWICE_A_YEAR = "twice a year"
    FORGOT = "forgot"
    """A talk was missed by that; anything else is still to be done."""
    SKIP = "skip"
    LATER = "later"
    SNOOZE = "snooze"
    """As later, but where no day is said it has to be asked for."""
    ANSWERED = "answered"
    """They answered the first message."""
    THANKED = "thanked"
    WROTE = "wrote"
    IN_TOUCH = "in touch"
    DONE = "done"


_PHRASES = {
    Said.DONE: """
        mission complete, got around to, got round to, took care of, has         hers, has his, has theirs, has got
        hers, on the way, on its way, is on its way, on her way, went through, consider done, consider it done,
        thats me done, all out, sent away, put in the post, in the post, dropped off, off my list, off the list, off
        my plate, out of the way, nailed, smashed, ticked, in the mail, all taken care of, its in, is in the post,
        replied already, told already, uploaded, gave back, passed on, passed along, passed it on, did ours,
        wrapped, done, its done, all done, sent, sent it, i sent it, ive sent it, just sent it, sent already,
        already sent, already         done, did it, i did it, ive done it, did that, just did, just did it, i did,
        finished, yes done, yes sent, done that, took care of it, ✅, ✔, ☑, white check mark, heavy check mark,
        ballot box with check, have         done, has been sent, was sent, were sent, been done, has been done,
        completed, have completed, taken care         of, been taken care of, has been taken care of, sorted, all
        sorted, sorted out, handled, dealt with, ticked         off, checked off, crossed off, its out, is out, gone
        out, went out, off it went, sent off, sent out, sent         over, sent across, did so, got it done, got
        that done, got done, got it out, got that out, got them out, mailed, delivered, forwarded, have sent,
        managed it, mission accomplished, tick, job done, both done, done and dusted, has it now, wrapped up,
        submitted, handed over, passed on to         them, done deal, did both, did them both, did them, did all,
        did hers, did his, its settled, its closed, all checked, gave it to
    """,
    Said.THANKED: """
        expressed my thanks, gave my thanks, passed on my thanks, passed my thanks on, thanked properly, sent my
        thank you, sent the thanks note, sent a thanks note, sent a thank you mail, sent a thank you email, thank
        you email sent, thank you mail sent, thank you card sent, thanks email sent, did thank, did say thanks, said
        my thanks, thank you out, thanks out, dropped a thank you, dropped a note, left a thank you note, sent
        gratitude, thank you letter sent, sent a thank you letter, thank you message sent, sent a thank you message,
        thanked, i thanked, ive thanked, already thanked, said thanks, i said thanks, said thank you, said thx,
        thanks sent, thank you sent, sent thanks, sent the thanks, sent the thank you, sent a thank you, sent a
        thank you note, sent my thanks, sent thank you, sent a thanks, note sent, sent the note, sent a note, wrote
        the thank you, wrote a thank you, my thanks are sent, thank you note sent, thank you note is out, thank you
        is out, thanks are out, thank you note went out, note is out, did the thank you, thank yous out, thank yous
        are out, thank yous done, thank yous sent, did the thanks, thank you done, thanks done, have thanked, wrote
        thanks, sent a thank you card, sent a card, wrote a card, wrote the note, wrote a note
    """,
    Said.WROTE: """
        sent a hi, sent a hello, sent a quick hi, sent a quick hello, sent a quick note, sent a quick message, sent
        a quick email, sent a line, sent some lines, wrote a line, wrote a message, wrote an email, wrote a mail,
        wrote an e mail, wrote a letter, sent a letter, sent a whatsapp, sent a linkedin message, sent a reply, slid
        into her dms, have contacted, dropped an email, dropped a mail, dropped a message, fired off an email, fired
        off a message, sent another one, wrote again, followed up, followed up already, have followed up, i followed
        up, chased up, sent a follow up, sent a reminder, reached out         to, wrote first, sent an sms, wrote, i
        wrote, emailed, i emailed, texted, i         texted, messaged, i messaged, pinged, dmd, dmed, whatsapped,
        dropped a line, dropped her a line, dropped him         a line, dropped them a line, have written, have
        emailed, have messaged, have texted, left a message, sent a         message, sent a text, sent an email,
        sent a mail, sent an e mail, sent a dm, sent a few lines, wrote a few         lines, written to, mailed
        them, wrote back to, replied to, shot an email, shot her an email, shot him an         email, reached out,
        have reached out, sent a voice note, left a voicemail, got back to
    """,
    Said.IN_TOUCH: """
        saw each other, met each other, met with, had a meeting, had dinner, had drinks, had a drink, had a beer,
        had a coffee, grabbed coffee, grabbed a coffee, grabbed lunch, had tea, went for a walk, went for coffee,
        went for lunch, been texting, been writing, been emailing, been messaging, in contact, been in
        contact, gave her a call, gave him a call, gave them a call, called each other, spoke         to, talked to,
        chatted to, spoke with, talked with, chatted with, met for coffee, met for lunch, got         together, we
        got together, dropped by, stopped by, sat down with, had a         zoom, had a video call, had a phone call,
        exchanged messages, exchanged emails, exchanged a few messages, quick call, quick chat, nice chat, good
        chat, in touch, been in touch, we were in touch, weve been in touch, got in         touch, we talked,
        talked, we spoke, spoke, weve spoken, we chatted, chatted, we had a call, we called, called, i called, we
        met, said hello, said hi, i said hello, i said hi, caught up, we caught up, had a chat, had a call, had
        coffee, had lunch, saw, i saw, ran into, bumped into, rang, i rang, phoned, i phoned, on the         phone,
        over the phone, been chatting, been talking, have talked, have spoken, met up, we met up, facetimed, zoomed,
        skyped, gave a call, gave a ring, had a catch up, had a good chat, had a nice chat, had a         quick
        chat, had a quick call, spoken to, spoken with, hung out
    """,
    Said.LATER: """
        not ready, not ready yet, im not ready, too early, bit early, its early, a bit early, im away, ooo, out of
        office, when im back, im back, ill be back, when i get back, when i return, more minutes, more         time,
        need more time, need time, need a bit, need a few days, drafted, draft is ready, is drafted, in draft, wrote
        a draft, half written, halfway there, almost there, nearly there, not there yet, radio         silence,
        crickets, no news, no news yet, nothing back, not heard, not heard back, no sign, no word, sick, im ill, am
        ill, unwell, tired, too tired, exhausted, deadline, exams, exam week, in exams, crunch time, in class, in a
        meeting, at uni, in a lecture, driving, on a train, on the         train, on the bus, when i have time, when
        i find time, first thing, when i get a chance, if i get a chance, first thing tomorrow, keep it, ill try, will try,
        trying, ill         see, we shall see, to be done, tbd, todo, still open, its         still open, still
        pending, not sure yet, dont know yet, no idea yet, will         think about it, ill think about it, must do,
        been meaning         to, have been meaning to, keep forgetting, i keep forgetting, hoping to, aiming for,
        want to do, im going to, im gonna, will get round to, will get         around to, will be done, will be
        sent, wont manage today, cant manage, couldnt yet, couldnt do, couldnt get         to, didnt find time,
        havent found time, havent managed, not managed, not managed yet, not gotten to, not got         to, didnt
        yet, not started, havent started, in due course, another day maybe, next time round, some other day,
        sometime, any day now, working through, getting round to, in the works, underway, under way, leave for now,
        leave it for now, not for now, skip for now, skip today, not feeling it today, low energy, no energy, no
        energy today, bad timing, not a good time, bad time, not the time, wrong time, give me some time, need some
        time, give it a few days, give it a week, give it time, later, not now, not yet, not today, maybe later, ask
        me later, ask later, remind me later, another time, wait a bit, later in, some other time, havent yet,
        havent, havent done, havent sent, havent written, havent got to, havent gotten to, havent got round to,
        havent got around to, have not, have not yet, hasnt happened yet, didnt get to, didnt get round to, didnt
        get around to, didnt manage, didnt do, didnt have time, havent had time, havent had a chance, didnt have a
        chance, no time, no time yet, dont have time, dont have the time, havent the time, will do, ill do, i will
        do, will send, ill send, i will send, ill write, will write, i will, ill get to, will get to, going to do,
        gonna do, gonna send, going to send, too busy, busy, so busy, am busy, im busy, swamped, slammed, im
        swamped, in a bit, in a while, in a sec, in a minute, in a moment, in an hour, give me an hour, give me a
        sec, give me a minute, give me a moment, nothing yet, nothing from, cant right now, cant now, cant today,
        cant do, cant, not right now, on it, im on it, soon, will soon, still working on, working on, still on my
        list, on my list, on my to do list, still to do, still         need to, still have to, no reply yet, no
        reply, no answer yet, no answer, no answer so         far, no reply so far, no response, no response yet,
        still waiting, waiting, havent heard, havent heard back, havent heard back yet, no word yet, can wait, it
        can wait, that can wait, not quite yet, almost, nearly, almost done, nearly done, half done, in progress,
        not this morning, not this week, not tonight, not this         evening, not at the moment, not just yet, a
        bit later, little later, bit later, at some point, one day, some         day, eventually, when i can, not
        done, not done yet, not sent yet, not sent, isnt done, not written yet, give me time, let me do, do it,
        drowning, snowed under, out sick, im sick, am sick, travelling, traveling, on holiday, on vacation, off
        sick, never sent, never did, never got to, never got round to, didnt send, didnt write, didnt, hasnt been
        sent, will be away, ill be away, away until, away till, back on, need to do, need to send, need to write,
        have to do, still need to do, i should do it, must do it, keep it for, doing it, sending it, writing it,
        doing it now, doing it later, sending tomorrow, writing tomorrow, ooo until, give me until, give me till,
        i want to wait, not feeling well
    """,
    Said.SNOOZE: """
        try again later, can this wait, could this wait, let this wait, let it wait, wait with, hold until, hold
        that, park, park it, park this, shelve, shelve it, defer, keep until, keep till, write         me again,
        remind us, show me again, bring up again, bring it up again, bring it up, ask later again, ping, prod me,
        kick me, wake me, set a reminder, set a reminder for, reminder for, reminder on, snooze, snooze it,
        postpone, remind         me, remind me again, ask me again, ask again, ask me, wait, wait until, not before,
        remind, poke me, ping         me, nudge me, bug me, try me, try again, try me again, come back to me, come
        back to         this, check back, check with me, get back to me, back to me, hold off, hold on, delay, put
        off, put it off, leave it until, leave it till, circle back, give me, tell me again, hold it, hold till,
        check in with me, come back on, follow up later
    """,
    Said.MOVE: """
        make it, make that, lets make it, do it on, suits better, bring forward, bring it forward, set it to, put it
        on, put it down         for, put down for, push it, push it back, push to, push it to, move it, move it to,
        move this to, shift it, shift to, delay it, delay to, rebook, rebook for, resched, resched to, swap to,
        please reschedule, i         need to move, have to reschedule, need to reschedule, rearrange, rearrange
        for, move, push back, shift, reschedule, lets move, can we move, can you move, could you move, push out,
        please move, push, works better, works, is better, better, change, change it to
    """,
    Said.SKIP: """
        doesnt matter, doesnt matter anymore, dont wanna, not relevant, isnt relevant, no longer relevant, is not
        relevant anymore, isnt relevant anymore, delete it, delete this, delete this one, remove         this,
        remove this one, cancel this, cancel this one, cancel that one, take off the list, take off my list, take it
        off, nah im good, all good without, i dont want to, i dont         want to
        write, dont want to write, i dont want to do this, dont want to do this, not doing this, im not
        doing this, im not doing that, not doing it, not bothering, cant be bothered, couldnt be bothered, dont
        care, maybe next time, let slide, let it slide, let this go, let that go, let this one go, let go, letting
        go, letting this go, letting it go, no can do, hell no, no         way, absolutely not, definitely not, not
        happening today, i decided not to, decided not to, decided         against, decided against it, changed my
        mind, i changed my mind, useless         now, already too late, no need to thank, dont         need to
        thank, skip it for good, strike it, strike this, wont happen, it wont happen, will not happen, not going to
        happen, we skip, skipping, skipping this, skipping this one, skipped, i skipped, lets drop, lets drop it,
        dropping, dropping this, dropping it, abandon it, not my thing, skip, skip it, skip this, skip that, skip
        this one, skip that one, not this time, not this         one, leave it, let it go, never mind, no need, not
        needed, drop it, ignore it, dont want to, nah, nvm, nevermind, no thanks, no thank you, pass, ill pass, im
        passing, hard pass, forget it, forget about it, forget that, forget this, dont bother, not bothered, no
        longer needed, not needed anymore, no need anymore, dont need to, dont think i will, dont think so, wont do,
        wont, i         wont, will not, not gonna happen, not going to, not gonna, im not going to, im not gonna,
        lets leave, lets         skip, rather not, id rather not, not interested in this, not worth it, cross
        it off, cross it out, remove it, moving on, not for me, scrap it, scrap that, bin it, not relevant
        anymore, dont feel like it, let it be, give it a miss, count me out, ship has sailed, leave, drop, remove
        this, no point anymore, next time, next time maybe
    """,
    Said.QUIET: """
        stop with, stop it with, enough with, enough with the reminders, enough reminders, no reminders, no
        reminders please, i dont want reminders, i dont want to hear about, dont want to hear         about, no
        messages about, no messages, stop messaging me, stop writing me, stop pinging me, stop poking me, stop
        bugging me, stop bugging me about, stop reminding, stop nudging, stop sending, stop sending me, dont
        send me, dont send me any more, dont send any more, dont nudge me, dont nudge me about, dont poke me, dont
        ping me, dont message me about, leave me alone about, leave me alone with, leave me in peace with, forget
        about, mute forever, silence please, be quiet about, shut up about, unsubscribe, unsubscribe from, opt out,
        opt out of, never ask, never ask again, never ask me, never ask about, never remind me, never again
        about, remove from reminders, take off reminders, stop tracking, no more, no more reminders, no more
        messages, stop asking, stop asking me, stop reminding me, dont ask again, dont ask me again, dont remind me,
        dont remind me again, never again, stop about, stop asking about, dont ask about, dont ask, dont ask
        me, dont ask me about, no more about, quit asking, quit reminding me, quit reminding me about, stop
        reminding me about, dont bug me, dont bug me about, enough about, stop nagging, stop nudging me, dont
        mention
    """,
    Said.REST: """
        rest, let rest, let her rest, let him rest, let them rest, give a rest, needs a rest, leave alone, leave her
        alone, leave him alone, leave them alone
    """,
    Said.ANSWERED: """
        heard from, i heard from, heard back from, got an email back, got a mail back, got a message back, got an
        answer from, got a reply from, got a nice reply, got a nice answer, she         emailed, he emailed, they
        emailed, she texted, he texted, she messaged, he messaged, they messaged, reply is         in, answer is in,
        replied at last, sent an answer, sent a reply back, answered me, replied to me, wrote me back, wrote me,
        they responded, she responded, he responded, got in         touch with me, got word, answer arrived, reply
        arrived, there was an answer, theres an answer, theres a         reply, have an answer, have a reply, has
        written back, has got back to me, has come back to me, they         answered, she answered, he answered,
        answered, they replied, she replied, he replied, replied, got an         answer, got a reply, wrote back,
        they wrote back, she wrote back, he wrote back, heard back, i heard back, got back to me, they got back to
        me, she got back to me, he got back to me, came back to me, got a response, responded, has replied, has
        answered, has responded, have replied, reply came, answer came
    """,
    Said.REFUSED: """
        no from, got a no from, a no from, said nope, passed on me, no thanks from, said no thanks, said no thank
        you, politely declined, refused, has refused, wont talk to me, wont         talk, turned me down, turned
        down, got a no, its a no, rejected me, rejected
    """,
    Said.MOVED: """
        moved again, moved it again, was pushed, was pushed to, was rescheduled, got rescheduled, got postponed, got
        delayed, been rescheduled, been pushed, has been rescheduled, has been pushed, has been postponed, been
        postponed, different day, different time is, another time is, another         day is, new day, new day is,
        new slot, new slot is, new appointment, its on a different day, wants another         day, wants a different
        day, needs another day, needs another time, needs a new time, asked for another day, asked for another time,
        asked for a new time, we changed to, we changed it, changed it, changed it to, rearranged for, rearranged
        to, rebooked, rebooked for, rebooked to, we switched, we         switched to, reschedule to, reschedule for,
        rescheduling, rescheduling to, moving it to, we are         moving to, were moving to, pushing to, pushing
        it to, is going to be         on, its on a new day, its now at, brought forward to, earlier than
        planned, wanted to move, wanted to reschedule, postponed until, postponed till, postponed to, delayed until,
        delayed till, moved us, moved us to, moved me, moved me to, moved, it moved, it         was moved, we moved
        it, it has moved, postponed, it was postponed, rescheduled, it was rescheduled, we rescheduled, its now, its
        moved, moved to, pushed, pushed back, pushed it, pushed to, got pushed, got         moved, shifted, had to
        reschedule, had to move, had to postpone, asked to move, asked to reschedule, asked         to postpone,
        wants to move, wants to reschedule, needs to move, needs to reschedule, has to move, has to
        reschedule, new time, new time is, new date, new date is, instead, now instead, bumped to, is moved, been
        moved, has been moved, has moved, changed to, switched to, swapped to, changed the time, changed the date,
        brought forward, delayed to, another day, a different day, different time, another time slot, we agreed on,
        agreed on
    """,
    Said.CANCELLED: """
        calls off, meetings off, coffees off, chats off, talks off, lunches off,
        call it off, called it all off, calling it off, wants to cancel, wanted to cancel, want to cancel, asked to
        cancel, will cancel, ill cancel, i want to cancel, cancelled today, cancelled again, cancelled last minute,
        last minute cancellation, is cancelled, is canceled, its cancelled, its canceled, was called         off, is
        called off, been called off, been cancelled, been canceled, wont take place, wont happen with, isnt
        taking place, not taking place, didnt work out, did not work out, not going ahead, isnt going ahead, wont go
        ahead, didnt go ahead, fell through again, dropped out         of, pulled out, shes out, hes out, theyre
        out, no longer happening, no         meeting, we didnt meet, we didnt talk, we did not meet, we did not
        talk, didnt meet, didnt talk, cancelled, canceled, it was cancelled, it was canceled, called off, it was
        called off, we called it off, it fell         through, fell through, didnt happen, it didnt happen, it did
        not happen, did not happen, had to cancel, i         had to cancel, have to cancel, cancelled it, canceled
        it, i cancelled, we cancelled, i canceled, we         canceled, its off, is off, off, was off, not
        happening, isnt happening, not happening anymore, didnt take         place, did not take place, never
        happened, it never happened, cancelling, canceling, cancel, cancel it, need         to cancel, got
        cancelled, got canceled, has been cancelled, called it off
    """,
    Said.MISSED_BY_THEM: """
        called in sick, called sick, had to bail, had a sick kid, has a         conflict, got called away, couldnt
        come, they couldnt come, she couldnt         come, he couldnt come, she cant come, he cant come, they cant
        come, nobody came, nobody showed, nobody showed up, nobody was there, no one came, no one showed, no one
        showed up, no one         there, no one was there, never called, didnt call, didnt answer the call, never
        picked up, did not pick up, did not come, did not turn up, didnt appear, never appeared, left me hanging,
        left me         waiting, waited in vain, i waited in vain, no showed, noshowed, wasnt able to make it, was
        not able to make it, isnt able to make it, not able to make it, unable to make it, was unable to come, was
        unable to make it, is unable to make it, wont make it, shes not coming, hes not coming, theyre not coming,
        isnt coming, wont be coming, she cant do, he cant do, they cant do, cant anymore, cant after all, bailed
        again, flaked again, blew me off, blew it off, stood up, overslept on me, they         couldnt make it, she
        couldnt make it, he couldnt make it, couldnt make it, no show, a no show, was a no         show, noshow,
        they didnt show up, she didnt show up, he didnt show up, didnt show up, they didnt come, she         didnt
        come, he didnt come, didnt come, they cancelled, she cancelled, he cancelled, they canceled, she
        canceled, he canceled, cancelled on me, canceled on me, bailed, bailed on me, flaked, flaked on me, never
        showed, never showed up, never turned up, never came, didnt turn up, didnt show, stood me up, ghosted,
        ghosted me, she cant, he cant, they cant, she cant make it, he cant make it, they cant make it, cant make
        it, shes sick, hes sick, theyre sick, shes ill, hes ill, got sick, something came up, had an emergency,
        wasnt there, did not show up, did not show, didnt join, never joined, didnt pick up
    """,
    Said.MISSED_BY_ME: """
        i couldnt attend, couldnt attend, i didnt attend, i chickened out, chickened out, i blanked, blanked, i
        blanked on it, i stood her up, i stood him up, i stood them up, i had to skip it, had to skip it, i missed
        the call, i missed our call, i missed the meeting, missed the call, missed our call, missed the meeting,
        missed our meeting, i never went, i never showed, i never showed up, never went, i wasnt able to go, i was
        not able to go, couldnt make that, i couldnt come, i didnt come, didnt go, i         failed to show, i
        messed up the time, messed up the time, got the time wrong, i got the time wrong, got the         day wrong,
        i got the day wrong, mixed up the time, mixed up the days, alarm didnt go off, train         was late, i
        missed it, i couldnt make         it, missed it, i didnt go, i didnt make it, i overslept, overslept, slept
        in, slept through, i couldnt go, couldnt go, i wasnt there, i bailed, i didnt show, i didnt show up, i cant
        make it, i         was ill, i flaked, i missed, missed
    """,
    Said.FORGOT: """
        forgot again, i forgot again, have forgotten, ive forgotten, forgot to, i forgot         to, forgot to do,
        forgot to send, forgot to write, i forgot to send, i forgot to write, forgot all about it, i forgot all
        about it, totally slipped my mind, escaped me, it escaped me, spaced, i spaced, spaced on it, blanked on
        that, it slipped, i forgot, i forgot it, forgot, forgot it, i forgot         about it, forgot about it,
        slipped my mind, it slipped my mind, completely forgot, totally forgot, clean         forgot
    """,
    Said.QUARTERLY: """
        every three months, every 3 months, quarterly, three months, every quarter
    """,
    Said.DECLINED: """
        would rather not, prefers not to, prefer not to, does not want to, did not want to, didnt want to, does not
        want to talk, didnt want to talk, doesnt feel like it, backed off, is not interested, wasnt interested, was
        not interested, not interested anymore, lost interest, has lost interest, declined, they declined, she
        declined, he declined, they said no, she said no, he said no, said no, theyd rather not, shed rather not,
        hed rather not, they would rather not, they dont want to talk, shes not interested, hes not interested,
        theyre not interested, not interested, isnt interested, doesnt want to, doesnt want to talk, she doesnt want
        to, he doesnt want to, dont want to talk
    """,
    Said.CONFIRMED: """
        has accepted, accepted the invite, accepted the invitation, shes in, hes in, theyre in, its a yes, got a
        yes, got a yes from, a yes from, yes from, happy to talk, is happy to talk, shes         happy to, hes happy
        to, is up for it, shes up for it, hes up for it, theyre up for it, said sure, said ok, said okay, is on for,
        still good, were good to go, we are good to go, see you there, is         going ahead, it goes ahead, all as
        planned, going as planned, no         changes, still stands, it still stands, will be there, ill be there, i
        will be there, shell be there, hell be there, they will be there, has confirmed, just confirmed,
        reconfirmed, we         reconfirmed, set in stone, thumbs up from, green light, confirmed, its confirmed, it
        is confirmed, all confirmed, i confirmed, i confirmed it, confirmed it, we confirmed, they confirmed, she
        confirmed, he confirmed, its on, it is on, its still on, still on, we are on, were on, were still on, all
        set, it stands, yes confirmed, its happening, is happening, still happening, we are set, were set, said yes,
        they said yes, she said yes, he said yes, shes coming, hes coming, theyre coming, good to go, all
        good, locked in, its a date, its a go, accepted, agreed to talk, said theyd talk, all good its happening,
        its on for
    """,
    Said.TWICE_A_YEAR: """
        twice a year, every six months, every 6 months, two times a year, half yearly
    """,
}
PHRASES = {said: tuple(one.strip() for one in phrases.split(",")) for said, phrases in _PHRASES.items()}
"""What is said in which words, folded and with their short forms: didn't."""
ONLY = frozenset({"cant", "change", "drop", "hold", "instead", "leave", "never", "off"})
"""Phrases that count where no other is said: *sent it off* calls nothing off."""
_SMALL = """
    a able about actually again ages ago all already also an and any anymore apologies are as asap asking at atm aye
    back bad basically bc be been bit both btw but by can card cause cheers coach completely cool cos could cuz dear
    dm do e each earlier else email everybody everyone finally fine  for from fyi get glad go good got great
    guess had haha has have her here hers hey hi him his honestly hopefully hour hours i im in is it its ive just k
    kindly least let lets letter literally lol longer lot mail mate maybe me message min mine mins minute minutes
    more msg my myself no nope note notes nothing now of off ok okay on one ones oops other our out over own people
    perhaps person please pls plz pray probably promptly properly quick quickly quite really reminder reminders rn
    same simply smile so someone sorry still stuff sure sweat text thank thanks that thats the their theirs them
    then there  things think this tho though thumbsup thx to too totally ty u ugh ur us very w was we well weve
    while will with would ya ye yea yeah yeh yep yes yet you your yup 🎉 👍 😅 😊 🙂 🙈 🙏 🤦
    """
SMALL = frozenset(_SMALL.split())
"""Words around an answer that say nothing more."""
_MISTYPED = """
    sent done skip later moved wrote thanked already finished finally emailed messaged texted talked spoke called chatted
    replied answered confirmed declined cancelled postponed rescheduled reschedule snooze postpone remind reminding another
    tomorrow forgot missed overslept please thanks handled sorted delivered completed nevermind ignore never bother thank
    happened havent didnt couldnt caught pushed shifted skipped asking again before until evening
    """
MISTYPED = tuple(_MISTYPED.split())
"""The words that a slip may hide, the likeliest first; a slip of any other may just as well be another word."""
_OF_A_TALK = """
    appointment breakfast call catch chat coffee conversation date dinner drink drinks interview lunch meet meeting
    phone session slot talk tea teams time video walk zoom
    """
OF_A_TALK = frozenset(_OF_A_TALK.split())
"""Words for a talk, beside an answer about one."""
