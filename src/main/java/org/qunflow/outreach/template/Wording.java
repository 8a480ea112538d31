package org.qunflow.outreach.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.qunflow.outreach.Written;
import org.qunflow.outreach.template.MessageTemplates.Live;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a template and what is filled into it into what a channel is given to send. */
@Component
public class Wording {
    private final MessageTemplates templates;
    private final PersonalWords words;
    private final OutreachSettings settings;
    private final TemplateDesk desk;
    private final ObjectMapper json;

    Wording(
            MessageTemplates templates,
            PersonalWords words,
            OutreachSettings settings,
            TemplateDesk desk,
            ObjectMapper json) {
        this.desk = desk;
        this.templates = templates;
        this.words = words;
        this.settings = settings;
        this.json = json;
    }

    /** What is sent, and by which version of the template. */
    public record Message(String payload, int version) {}

    /**
     * The text for a whole group, in which nobody is called by name; throws IllegalArgumentException if no version is
     * approved or a placeholder has nothing that stands in for it.
     */
    public String forGroup(CommunityId community, String template) {
        return templates.get(community, template).in(settings.language()).render(template, nobody -> Optional.empty());
    }

    /** What the channel is given to send these words to a group. */
    public String payload(String words) {
        return json.createObjectNode()
                .put("language", settings.language())
                .put("text", words)
                .toString();
    }

    public String channel() {
        return settings.channel();
    }

    /** The message for a member; given: values besides what is known of him. */
    public Message message(CommunityId community, MemberId member, String template, Map<String, String> given) {
        Live live = templates.get(community, template);
        TemplateText text = live.in(settings.language());
        ObjectNode payload = json.createObjectNode()
                .put("template", template)
                .put("version", live.version())
                .put("language", settings.language())
                .put("text", text.render(template, words.of(text, community, member, given)));
        try {
            return new Message(json.writeValueAsString(payload), live.version());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the message of template " + template, e);
        }
    }

    /** What a person may write to a member himself: the text that is sent now, if it is for any occasion. */
    @Transactional(readOnly = true)
    public Optional<Written> written(CommunityId community, MemberId member, String template) {
        return desk.find(community, template)
                .filter(t -> t.occasion() == Occasion.ANY)
                .flatMap(t -> t.live().map(live -> written(community, member, t, live)));
    }

    private Written written(CommunityId community, MemberId member, Template template, Version live) {
        TemplateText text = settings.language().equals("zh") ? live.zh() : live.en();
        return new Written(
                template.key(),
                template.nameZh(),
                template.nameEn(),
                live.version(),
                settings.language(),
                text.render(template.key(), words.of(text, community, member, Map.of())));
    }
}
