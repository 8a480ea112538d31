package org.qunflow.engagement.checkin.web;

import java.io.IOException;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.Picture;
import org.qunflow.web.Notice;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reads what was handed in for a check-in, and says on the next page what became of it. */
final class Answers {
    private Answers() {}

    /** No more than shows that the file is too large. */
    static byte[] bytes(MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getInputStream().readNBytes(Picture.LARGEST_MIB * 1024 * 1024 + 1);
    }

    static void say(RedirectAttributes next, CheckInAnswer answer) {
        if (answer instanceof CheckInAnswer.Refused refused) {
            Notice.DANGER.say(next, "checkins.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, answer instanceof CheckInAnswer.Held ? "checkins.held" : "checkins.counted");
        }
    }
}
