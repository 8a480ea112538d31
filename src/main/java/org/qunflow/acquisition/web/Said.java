package org.qunflow.acquisition.web;

import org.qunflow.acquisition.entry.EntryAnswer;
import org.qunflow.acquisition.referral.ReferralAnswer;
import org.qunflow.web.Notice;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of an act on entry points, accounts and referrals. */
final class Said {
    private Said() {}

    static void say(RedirectAttributes next, EntryAnswer answer, String done) {
        if (answer instanceof EntryAnswer.Refused refused) {
            Notice.DANGER.say(next, "campaigns.entryRefused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }

    static void say(RedirectAttributes next, ReferralAnswer answer, String done) {
        if (answer instanceof ReferralAnswer.Refused refused) {
            Notice.DANGER.say(next, "campaigns.referralRefused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
