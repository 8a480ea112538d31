package org.qunflow.partner;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of an onboarding do: contract, renewal, code, end. */
@Service
public class PartnerSteps {
    private final PartnerRows rows;
    private final PartnerNews told;

    PartnerSteps(PartnerRows rows, PartnerNews told) {
        this.rows = rows;
        this.told = told;
    }

    public CommunityId home(PartnerId id) {
        return rows.home(id);
    }

    /** What the table partner-eligibility is asked about. */
    @Transactional(readOnly = true)
    public Map<String, Object> signs(PartnerId id) {
        return rows.signs(id, told.now(rows.home(id)));
    }

    /** Notes the contract, or its renewal; false and journalled if it has no number or its end is over, nothing changed. */
    @Transactional
    public boolean contract(PartnerId id, String contract, String end) {
        Partner partner = find(id);
        CommunityId community = rows.home(id);
        LocalDate day = day(end);
        if (contract.isBlank() || contract.length() > 60 || day == null) {
            told.refused(community, partner, PartnerRefusal.NO_CONTRACT);
            return false;
        }
        if (!day.isAfter(told.today(community))) {
            told.refused(community, partner, PartnerRefusal.CONTRACT_IS_OVER);
            return false;
        }
        PartnerState to = partner.state() == PartnerState.ACTIVE ? PartnerState.ACTIVE : PartnerState.CONTRACT;
        expect(rows.contract(id, partner.state(), to, contract, day), id, to);
        told.moved(community, find(id), contract);
        return true;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** From now on orders by its code earn. */
    @Transactional
    public void activate(PartnerId id) {
        CommunityId community = rows.home(id);
        expect(rows.activate(id, told.now(community)), id, PartnerState.ACTIVE);
        Partner partner = find(id);
        told.moved(community, partner, partner.code());
    }

    /** It will not become a partner, or is one no more; what was earned stays earned. */
    @Transactional
    public void end(PartnerId id, PartnerState to) {
        CommunityId community = rows.home(id);
        expect(rows.end(id, to, told.now(community)), id, to);
        told.moved(community, find(id), "");
    }

    private Partner find(PartnerId id) {
        return rows.find(rows.home(id), id).orElseThrow();
    }

    private static void expect(boolean moved, PartnerId id, PartnerState to) {
        if (!moved) {
            throw new IllegalStateException("Partner " + id + " cannot become " + to);
        }
    }
}
