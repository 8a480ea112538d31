package org.qunflow.partner;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Programmes;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to partners: proposed, and ended before their contract does (000-26). */
@Service
public class Partners {
    static final String ENDING = "partner.contractEnding";
    static final String OVER = "partner.contractOver";
    private static final String CALLED_OFF = "partner.calledOff";
    static final String PROGRAMME = "partners";
    private static final String PROCESS = "partner-onboarding";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PartnerRows rows;
    private final PartnerNews told;
    private final PartnerSettings settings;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;
    private final Programmes programmes;

    Partners(
            PartnerRows rows,
            PartnerNews told,
            PartnerSettings settings,
            Members members,
            Subjects subjects,
            Processes processes,
            Programmes programmes) {
        this.rows = rows;
        this.told = told;
        this.settings = settings;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
        this.programmes = programmes;
    }

    /** A member or a company shall become a partner; refused and journalled where it cannot. */
    @Transactional
    public PartnerAnswer propose(CommunityId community, NewPartner wish) {
        rows.lock(community);
        if (!programmes.runs(community, PROGRAMME)) {
            return told.refused(community, wish.name(), PartnerRefusal.NO_PARTNERS);
        }
        NewPartner partner =
                wish.code().isBlank() ? new NewPartner(wish.name(), wish.member(), fresh(), wish.rate()) : wish;
        Optional<PartnerRefusal> wrong = wrong(community, partner);
        if (wrong.isPresent()) {
            return told.refused(community, partner.name(), wrong.get());
        }
        PartnerId id = PartnerId.next();
        rows.insert(community, id, partner, told.now(community));
        told.moved(community, rows.find(community, id).orElseThrow(), "");
        subjects.name(community, id, new Subject(partner.name(), partner.name(), null, partner.member()));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new PartnerAnswer.Proposed(id);
    }

    private static String fresh() {
        StringBuilder code = new StringBuilder("p-");
        RANDOM.ints(7, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.toString();
    }

    private Optional<PartnerRefusal> wrong(CommunityId community, NewPartner it) {
        if (it.name().isBlank() || it.name().length() > 60) {
            return Optional.of(PartnerRefusal.NO_NAME);
        }
        if (!it.code().matches("[a-z0-9-]{2,40}")) {
            return Optional.of(PartnerRefusal.NOT_A_CODE);
        }
        if (!isRate(it.rate())) {
            return Optional.of(PartnerRefusal.NO_RATE);
        }
        return it.member() == null ? taken(community, it) : wrongMember(community, it);
    }

    private boolean isRate(BigDecimal rate) {
        return rate != null && rate.signum() > 0 && rate.compareTo(settings.mostRate()) <= 0;
    }

    private Optional<PartnerRefusal> wrongMember(CommunityId community, NewPartner it) {
        if (members.find(community, it.member())
                .filter(m -> m.exitedAt() == null)
                .isEmpty()) {
            return Optional.of(PartnerRefusal.NOT_HERE);
        }
        return rows.isPartner(it.member()) ? Optional.of(PartnerRefusal.PARTNER_ALREADY) : taken(community, it);
    }

    private Optional<PartnerRefusal> taken(CommunityId community, NewPartner it) {
        if (rows.nameTaken(community, it.name())) {
            return Optional.of(PartnerRefusal.NAME_TAKEN);
        }
        return rows.codeTaken(community, it.code()) ? Optional.of(PartnerRefusal.CODE_TAKEN) : Optional.empty();
    }

    /** The lead ends it before its time; what was earned stays earned. */
    @Transactional
    public PartnerAnswer callOff(CommunityId community, PartnerId id, String reason) {
        Partner partner = rows.find(community, id).orElseThrow();
        if (partner.state().isOver()) {
            return told.refused(community, partner, PartnerRefusal.NOT_OPEN);
        }
        if (reason.isBlank() || reason.length() > 200) {
            return told.refused(community, partner, PartnerRefusal.NO_REASON);
        }
        told.moved(community, partner, reason);
        processes.correlate(CALLED_OFF, id.toString(), Map.of());
        return new PartnerAnswer.Done();
    }

    public Optional<Partner> find(CommunityId community, PartnerId id) {
        return rows.find(community, id);
    }

    /** Newest first, proposed before the moment. */
    public List<Partner> newest(CommunityId community, Instant before, int most) {
        return rows.newest(community, before, most);
    }

    /** Percent of an order that a partner may earn, at most. */
    public BigDecimal mostRate() {
        return settings.mostRate();
    }
}
