package org.qunflow.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qunflow.intake.file.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says sentences in the reader's language. */
@Component
public class Wording {
    private final MessageSource words;

    Wording(MessageSource words) {
        this.words = words;
    }

    /** For the command line, which speaks before there is an application. */
    public static Wording ofRoom() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/intake");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return new Wording(words);
    }

    public String say(Sentence sentence, Locale reader) {
        return words.getMessage(sentence.key(), sentence.arguments().toArray(), reader);
    }

    public String say(Locale reader, String key, Object... arguments) {
        return say(Sentence.of(key, arguments), reader);
    }
}
