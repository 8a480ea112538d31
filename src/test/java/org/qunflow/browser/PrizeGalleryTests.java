package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.reward.Points;
import org.qunflow.reward.prize.Address;
import org.qunflow.reward.prize.Addresses;
import org.qunflow.reward.prize.NewPrize;
import org.qunflow.reward.prize.Prize;
import org.qunflow.reward.prize.PrizeAnswer;
import org.qunflow.reward.prize.PrizeId;
import org.qunflow.reward.prize.PrizeKind;
import org.qunflow.reward.prize.Prizes;
import org.qunflow.reward.prize.RedemptionId;
import org.qunflow.reward.prize.Redemptions;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;

/** Prizes: the catalogue, a wish, its address, and the tasks of its way. */
class PrizeGalleryTests extends GalleryTest {
    private static final Address HOME = new Address("周静怡", "138 0013 8000", "浙江省杭州市西湖区龙井路 1 号");

    @Autowired
    Prizes prizes;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Addresses addresses;

    @ParameterizedTest
    @MethodSource("views")
    void prizes(View view) {
        RedemptionId cup = aWish();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/rewards/prizes", "prizes");
        look(page, "/rewards/prizes?q=周", "prizes-for-member");
        page.locator(".prize-act button.btn-primary").first().click();
        look(ready(page), "prizes-refused");
        look(page, "/rewards/redemptions", "redemptions");
        look(page, "/rewards/redemptions/" + cup, "redemption");
        page.locator("form[action$=view] button").click();
        look(ready(page), "redemption-address");
        look(page, "/rewards/packets?q=周", "packets");
        page.fill("#amount", "8.88");
        page.fill("#occasion", "生日");
        page.locator("#packet button[type=submit]").click();
        look(ready(page), "packets-asked");
        page.fill("#group-amount", "18.80");
        page.fill("#pieces", "100");
        page.fill("#group-occasion", "生日");
        page.locator("#group-packet button[type=submit]").click();
        look(ready(page), "packets-group-refused");
        page.fill("#group-amount", "18.80");
        page.fill("#pieces", "1");
        page.fill("#group-occasion", "生日");
        page.locator("#group-packet button[type=submit]").click();
        look(ready(page), "packets-group");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/rewards/packets", "packets-empty");
        look(page, "/rewards/prizes", "prizes-empty");
        look(page, "/rewards/redemptions", "redemptions-empty");
        Page operator = reader(view, "OPERATOR", GalleryScene.HOME);
        look(operator, "/rewards/prizes", "prizes-operator");
        look(operator, "/tasks/" + scene.taskWith("prize-address"), "task-prize-address");
        look(operator, "/tasks/" + scene.taskWith("packet-sending"), "task-packet");
        look(operator, "/tasks/" + scene.taskWith("prize-benefit"), "task-prize-benefit");
        look(operator, "/tasks/" + scene.taskWith("prize-approval-form"), "task-prize-approval");
    }

    private RedemptionId aWish() {
        CommunityId home = scene.home();
        RedemptionId cup = wish(home, "盖碗一只", PrizeKind.PHYSICAL, 120, 3);
        wish(home, "品鉴课名额", PrizeKind.BENEFIT, 60, 1);
        wish(home, "紫砂壶一把", PrizeKind.PHYSICAL, 400, 2);
        if (addresses.masked(cup).isEmpty()) {
            addresses.keep(home, cup, HOME);
        }
        return cup;
    }

    private RedemptionId wish(CommunityId home, String name, PrizeKind kind, long points, int stock) {
        PrizeId prize = prizes.all(home, 100).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(Prize::id)
                .orElseGet(() -> offered(home, new NewPrize(name, "云上茶定制", kind, Points.of(points), stock)));
        return ((PrizeAnswer.Asked) redemptions.ask(home, scene.fan(), prize, "gallery/" + name)).id();
    }

    private PrizeId offered(CommunityId home, NewPrize prize) {
        return ((PrizeAnswer.Offered) prizes.offer(home, prize)).id();
    }
}
