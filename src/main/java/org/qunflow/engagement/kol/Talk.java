package org.qunflow.engagement.kol;

import org.qunflow.shared.MemberId;

/**
 * A member's wish to talk with a KOL, and what came of it.
 *
 * @param ticket number of the application within its session, from 1
 * @param state APPLIED, REFUSED, DRAWN, WAITING, HELD, NO_SHOW, KOL_ABSENT or EXITED
 * @param reason why somebody applied in vain; null otherwise
 * @param weight how many tickets the member counted for; null before the draw
 * @param draw the number that the draw gave; the highest are first
 * @param place in the order of the draw, from 1
 * @param rating 1 to 5, by the member; null without one
 */
public record Talk(
        TalkId id,
        SessionId session,
        MemberId member,
        String name,
        int ticket,
        String state,
        String reason,
        Integer weight,
        Double draw,
        Integer place,
        Integer rating,
        String comment) {}
