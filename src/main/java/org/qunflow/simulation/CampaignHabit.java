package org.qunflow.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.acquisition.campaign.Brief;
import org.qunflow.acquisition.campaign.Campaign;
import org.qunflow.acquisition.campaign.CampaignAnswer;
import org.qunflow.acquisition.campaign.Campaigns;
import org.qunflow.acquisition.campaign.Channel;
import org.qunflow.acquisition.campaign.Purpose;
import org.qunflow.acquisition.entry.Accounts;
import org.qunflow.acquisition.entry.EntryPoints;
import org.qunflow.acquisition.entry.NewAccount;
import org.qunflow.acquisition.entry.NewEntry;
import org.qunflow.acquisition.entry.Platform;
import org.qunflow.shared.CurrentOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pretend people come by three campaigns, each with its code; a fourth brief goes back once and is then dropped. */
@Component
@Profile("demo")
class CampaignHabit implements Habit {
    private static final String LEAD = "lead";
    private static final String DOUBTFUL = "明星代言尝试";
    private static final int LASTS = 44;
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final List<Wish> WISHES = List.of(
            new Wish("春茶自有渠道招募", Channel.OWN, "spring-tea", 1200),
            new Wish("茶艺主播直播间引流", Channel.KOL, "live-room", 3000),
            new Wish("门店试饮地推", Channel.OFFLINE, "offline-stall", 2400),
            new Wish(DOUBTFUL, Channel.ADVERTISING, "star", 9000));

    private final Campaigns campaigns;
    private final EntryPoints entries;
    private final Accounts accounts;
    private final CurrentOperator operator;

    CampaignHabit(Campaigns campaigns, EntryPoints entries, Accounts accounts, CurrentOperator operator) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.accounts = accounts;
        this.operator = operator;
    }

    /** A campaign that the pretend lead wants. */
    private record Wish(String name, Channel channel, String code, int budget) {}

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return switch (task.element()) {
            case "userTask_reviewCampaign" ->
                Optional.of(
                        task.about().equals(DOUBTFUL)
                                ? Map.of("verdict", "DROP", "remark", "与品牌调性不符，预算也太高。")
                                : Map.of("verdict", "PUBLISH", "remark", "主题清楚，可以发布。"));
            case "userTask_decideBudget" -> Optional.of(Map.of("decision", "KEEP"));
            case "userTask_sumUpCampaign" -> Optional.of(Map.of("lesson", "老客带来的合格粉丝成本最低，下次把试饮放在周末。"));
            default -> Optional.empty();
        };
    }

    @Override
    public void live(PretendDay day) {
        operator.runAs(LEAD, () -> {
            List<Campaign> all = campaigns.newest(day.community(), NEWEST, 20);
            if (all.isEmpty()) {
                begins(day);
            }
            all.stream().filter(Campaign::isRunning).forEach(c -> costs(day, c));
        });
    }

    private void begins(PretendDay day) {
        accounts.add(day.community(), new NewAccount("小林的微信", Platform.WECHAT, "林小满", 5040, 4510));
        accounts.add(day.community(), new NewAccount("阿茶企业微信", Platform.WECOM, "周静怡", 5000, 1260));
        WISHES.forEach(wish -> opens(day, wish));
    }

    private void opens(PretendDay day, Wish wish) {
        LocalDate first = day.day();
        Brief brief = new Brief(
                wish.name(),
                Purpose.SELL,
                wish.channel(),
                "慢下来，喝一杯好茶",
                "想喝好茶却不会挑",
                first,
                first.plusDays(LASTS),
                BigDecimal.valueOf(wish.budget()));
        if (campaigns.open(day.community(), brief) instanceof CampaignAnswer.Opened opened) {
            entries.open(day.community(), opened.id(), new NewEntry(wish.code(), null, null));
        }
    }

    private void costs(PretendDay day, Campaign campaign) {
        String name = campaign.brief().name();
        if (day.happens(0.3, "campaign costs", name)) {
            int amount = 40 + (int) (160 * day.draw().of("amount", name, day.day()));
            String key = name + "/" + day.day();
            campaigns.spend(day.community(), campaign.id(), BigDecimal.valueOf(amount), "物料与投放", key);
        }
    }
}
