package org.qunflow.security.guess;

import org.qunflow.security.secret.Secrets;

/**
 * One attempt to sign in, and what it counts for.
 *
 * @param name of the name typed, whether anybody has it or not; or of the browser, if this person has used it before
 * @param address of the address that it comes from; or of that browser
 */
public record Attempt(String name, String address) {

    static Attempt from(String username, String address) {
        return new Attempt("name " + Secrets.fingerprint(username), "address " + Secrets.fingerprint(address));
    }

    /** Of somebody signed in, who says the old password to change it. */
    public static Attempt ofOwner(String username) {
        return new Attempt("owner " + Secrets.fingerprint(username), "from owner " + Secrets.fingerprint(username));
    }

    static Attempt fromKnown(String device) {
        return new Attempt("device " + Secrets.fingerprint(device), "from device " + Secrets.fingerprint(device));
    }
}
