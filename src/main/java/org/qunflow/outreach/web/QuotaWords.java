package org.qunflow.outreach.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.engine.ProcessMap;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.outreach.quota.QuotaDesk;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.outreach.template.TemplateDesk;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** How the ledger's pages call people, groups, templates and processes, in the reader's language. */
record QuotaWords(Map<String, String> templates, Map<String, String> processes, Map<UUID, String> people) {

    public String template(String key) {
        return templates.getOrDefault(key == null ? "" : key, key == null ? "–" : key);
    }

    public String process(String key) {
        return processes.getOrDefault(key == null ? "" : key, key == null ? "–" : key);
    }

    public String person(UUID id) {
        return people.getOrDefault(id, id.toString());
    }

    /** Makes them. */
    @Component
    static class Source {
        private final TemplateDesk templates;
        private final ProcessMap processes;
        private final Members members;
        private final SendDesk groups;

        Source(TemplateDesk templates, ProcessMap processes, Members members, SendDesk groups) {
            this.templates = templates;
            this.processes = processes;
            this.members = members;
            this.groups = groups;
        }

        QuotaWords of(CommunityId community, Locale locale, Collection<MemberId> who) {
            boolean zh = "zh".equals(locale.getLanguage());
            Map<String, String> texts = new HashMap<>();
            templates.all(community).forEach(t -> texts.put(t.key(), t.name(locale.getLanguage())));
            Map<String, String> diagrams = new HashMap<>();
            processes.newest().forEach(p -> diagrams.put(p.key(), zh ? p.nameZh() : p.nameEn()));
            Map<UUID, String> people = new HashMap<>();
            members.findAll(community, who).forEach(m -> people.put(m.id().value(), m.displayName()));
            groups.groups(community).forEach(g -> people.put(g.id().value(), g.name(locale.getLanguage())));
            return new QuotaWords(texts, diagrams, people);
        }

        static List<MemberId> named(List<QuotaDesk.Use> uses, List<QuotaDesk.Waiting> waiting) {
            return Stream.concat(
                            uses.stream().filter(u -> !u.group()).map(u -> new MemberId(u.recipient())),
                            waiting.stream().map(QuotaDesk.Waiting::member))
                    .distinct()
                    .toList();
        }

        List<Member> found(CommunityId community, String text, int limit) {
            return text.isBlank() ? List.of() : members.search(community, text.strip(), limit);
        }

        Member member(CommunityId community, MemberId id) {
            return members.find(community, id).orElse(null);
        }
    }
}
