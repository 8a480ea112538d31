package org.qunflow.security.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session keeps. Only the few kinds of object that we put there are let in; anything else, and what an
 * earlier version wrote differently, counts as not there: the reader signs in again.
 */
class GuardedReading implements Converter<byte[], Object> {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedReading.class);
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter("maxbytes=65536;maxdepth=20;"
            + "maxarray=10000;maxrefs=5000;java.lang.*;java.time.*;java.math.*;java.util.*;java.util.concurrent.*;"
            + "org.springframework.security.core.**;org.springframework.security.authentication.*;"
            + "org.springframework.security.oauth2.core.**;org.springframework.security.oauth2.client.authentication.*;"
            + "org.springframework.security.web.**;org.springframework.util.LinkedMultiValueMap;"
            + "org.springframework.util.MultiValueMapAdapter;org.springframework.web.servlet.FlashMap;!*");

    @Override
    public Object convert(byte[] kept) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept))) {
            in.setObjectInputFilter(GuardedReading::check);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | IllegalArgumentException unreadable) {
            LOG.warn("Something kept in a session cannot be read and is left out: {}", unreadable.toString());
            return null;
        }
    }

    /** Besides, what was typed into our own forms: a record is made by its constructor only, and an enum not at all. */
    private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
        Class<?> kind = info.serialClass();
        boolean ours =
                kind != null && kind.getPackageName().startsWith("org.qunflow.") && (kind.isRecord() || kind.isEnum());
        return ours ? ObjectInputFilter.Status.ALLOWED : ALLOWED.checkInput(info);
    }
}
