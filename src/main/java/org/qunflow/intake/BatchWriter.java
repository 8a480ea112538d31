package org.qunflow.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.intake.file.Batch;
import org.qunflow.intake.file.Deed;
import org.qunflow.intake.file.Rejection;
import org.qunflow.member.Facts;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies a batch: arrivals become members, deeds become facts; deeds of people nobody knows are rejected. */
@Component
class BatchWriter {
    private static final String UNKNOWN = "intake.rejected.unknownMember";

    private final Members members;
    private final Facts facts;
    private final RejectionRows rejections;

    BatchWriter(Members members, Facts facts, RejectionRows rejections) {
        this.members = members;
        this.facts = facts;
        this.rejections = rejections;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ImportProgress write(Import run, Batch batch) {
        CommunityId community = run.community();
        int created = batch.arrivals().isEmpty()
                ? 0
                : members.registerAll(community, "import " + run.id(), batch.arrivals())
                        .created();
        List<Deed> known = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>(batch.rejections());
        int appended = 0;
        for (Map.Entry<String, List<Deed>> source : bySource(batch).entrySet()) {
            appended += append(community, source.getKey(), source.getValue(), known, rejected);
        }
        rejections.insert(run.id(), rejected);
        long accepted = batch.deeds().isEmpty() ? created : appended;
        return ImportProgress.of(batch, accepted, lines(rejected), known);
    }

    private int append(
            CommunityId community, String source, List<Deed> deeds, List<Deed> known, List<Rejection> rejected) {
        Map<String, MemberId> ids = members.ids(community, source, externalIds(deeds));
        List<NewFact> news = new ArrayList<>(deeds.size());
        for (Deed deed : deeds) {
            MemberId member = ids.get(deed.member());
            if (member == null) {
                rejected.add(unknown(deed));
            } else {
                known.add(deed);
                news.add(fact(member, deed));
            }
        }
        return news.isEmpty() ? 0 : facts.append(community, source, news).appended();
    }

    private static Map<String, List<Deed>> bySource(Batch batch) {
        return batch.deeds().stream()
                .collect(Collectors.groupingBy(Deed::source, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> externalIds(List<Deed> deeds) {
        return deeds.stream().map(Deed::member).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static NewFact fact(MemberId member, Deed deed) {
        return new NewFact(member, deed.kind(), deed.at(), deed.id(), deed.quantity(), deed.amount());
    }

    private static Rejection unknown(Deed deed) {
        return new Rejection(
                deed.origin().number(),
                "external_id",
                UNKNOWN,
                deed.member() + " (" + deed.source() + ")",
                deed.origin().raw());
    }

    private static long lines(List<Rejection> rejected) {
        return rejected.stream().map(Rejection::line).distinct().count();
    }
}
