package org.qunflow.outreach.template;

import java.util.List;
import java.util.Optional;

/**
 * What is said on one occasion, with all its versions, the newest first.
 *
 * @param liveVersion the version that is sent; 0: none is approved yet
 */
public record Template(
        String key, Occasion occasion, String nameZh, String nameEn, int liveVersion, List<Version> versions) {

    public String name(String language) {
        return language.equals("zh") ? nameZh : nameEn;
    }

    public Optional<Version> live() {
        return version(liveVersion);
    }

    public Optional<Version> proposed() {
        return versions.stream().filter(Version::isProposed).findFirst();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.version() == number).findFirst();
    }

    /** Where the next text begins: the proposal, else what is sent, else what came last. */
    public Version newest() {
        return proposed().or(this::live).orElse(versions.get(0));
    }
}
