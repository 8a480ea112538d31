package org.qunflow.security.account;

import java.util.Map;
import org.qunflow.security.Chronicle;
import org.qunflow.security.guess.Attempt;
import org.qunflow.security.guess.Guesses;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to passwords: one's own, and those that an administrator gives anew. */
@Service
public class Passwords {
    private final Changes changes;
    private final UserRows rows;
    private final PasswordEncoder hashes;
    private final Guesses guesses;
    private final Chronicle chronicle;

    Passwords(Changes changes, UserRows rows, PasswordEncoder hashes, Guesses guesses, Chronicle chronicle) {
        this.changes = changes;
        this.rows = rows;
        this.hashes = hashes;
        this.guesses = guesses;
        this.chronicle = chronicle;
    }

    /** Gives somebody else another password. */
    @Transactional
    public Answer reset(String by, String username, String password) {
        String hash = hashes.encode(password);
        return changes.make(by, username, true, user -> {
            rows.changePassword(username, hash);
            chronicle.write("security.PasswordReset", username, Map.of());
        });
    }

    /** What became of a change of one's own password. */
    public enum OwnChange {
        DONE,
        WRONG,
        TOO_OFTEN
    }

    /** Changes one's own password, if the old one is right. The session that asks goes on, others end. */
    @Transactional
    public OwnChange changeOwn(String username, String old, String password, String session) {
        Attempt attempt = Attempt.ofOwner(username);
        if (guesses.take(attempt).isPresent()) {
            return OwnChange.TOO_OFTEN;
        }
        boolean right = rows.named(username)
                .filter(user -> hashes.matches(old, user.passwordHash()))
                .isPresent();
        if (!right) {
            return OwnChange.WRONG;
        }
        guesses.right(attempt);
        rows.changePassword(username, hashes.encode(password));
        changes.ofOneself(username, session);
        chronicle.write("security.PasswordChanged", username, Map.of());
        return OwnChange.DONE;
    }
}
