package org.qunflow.security.secret;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps passwords as argon2id (19 MiB, two passes) and still reads the bcrypt of earlier versions, which a sign-in
 * replaces. Four at a time, so that many sign-ins take time and not all memory.
 */
public class Hashing implements PasswordEncoder {
    /** What is kept of an account that nobody signs in to with a password. */
    public static final String NO_PASSWORD = "{none}";

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BCRYPT_COST = 12;

    private static final PasswordEncoder ARGON2 = new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, PASSES);

    private final PasswordEncoder hashes = new DelegatingPasswordEncoder(
            "argon2",
            Map.of("argon2", ARGON2, "bcrypt", new BCryptPasswordEncoder(BCRYPT_COST), "none", new NoPassword()));
    private final Semaphore atATime = new Semaphore(4, true);

    @Override
    public String encode(CharSequence password) {
        return inTurn(() -> hashes.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return inTurn(() -> hashes.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return hashes.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        atATime.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }

    /** No password is right, and finding that out takes as long as for any other. */
    private static final class NoPassword implements PasswordEncoder {
        @Override
        public String encode(CharSequence password) {
            return ARGON2.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return encode(password).isEmpty();
        }
    }
}
