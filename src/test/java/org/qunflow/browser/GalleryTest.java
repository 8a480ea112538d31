package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * What every page owes its readers, checked page by page: accessible, no wider than the screen, a title, one heading,
 * words of one language. With -Dqunflow.gallery=all (or names of views, e.g. en-dark-360) pictures are kept in
 * target/gallery; without it the narrowest and darkest view stands for all eight, and no picture is taken. With
 * -Dqunflow.handbook=true the scenes that the handbook names are pictured for it, and nothing is checked.
 */
abstract class GalleryTest extends BrowserTest {
    private static final List<String> THEIRS = List.of("""
            茶山社群|茶山|· 史|· 导|· 入|· 新|· 播|first-snow|北风生活|周静怡|黄嘉宁|林书瑶|孙梓萱|赵六|李雷|韩梅梅|钱多多|王小明|陈一|陈二|陈三|陈四|陈五|想认识同样爱茶的人|想学泡茶|想了解新茶|电话已确认|两人复核线索
            茶山社群|云雾茶行|茶山|· 史|· 导|· 入|· 新|北风生活|周静怡|黄嘉宁|林书瑶|孙梓萱|赵六|李雷|韩梅梅|钱多多|王小明|陈一|陈二|陈三|陈四|陈五|想认识同样爱茶的人|想学泡茶|想了解新茶|电话已确认|两人复核线索
            有一步画错了|新的群规更清楚|晒图：春茶开箱|连续打卡七天|茶样一份|推荐好友|重复计算|Krüger, Anna-Lena|Bartholomew Featherstonehaugh-Cholmondeley
            replay-operator|operator|auditor|admin|lead-two|lead|anna|demo|spring-tea|CNY，Asia/Shanghai|Qunflow|试饮春茶并说出真实感受
            Chrome · Linux|crm|CRM|Camunda Modeler|JOINED, SPOKE, CHECKED_IN, ORDERED, SHARED|MOVED_AWAY|Connection refused
            UNIQUE|NOT_ASKED|春茶价格阶梯|春茶|品鉴会|一起喝好茶|企业微信|推荐入群|不发广告|茶师小山|第一泡|办公室一杯茶|周末待客|让爱茶的人慢下来|慢、真、分享|亲切，有据|不夸大功效|系列|一千位老茶客|不攻击他人|昵称写“称呼-城市”
            小雨-杭州|静怡|茶罐不好开|发图带动话题|一、|二、|三、|FIRST|· 活|茶友一群|茶友二群|尝新活动群|备选一群|晨间茶讯|周三茶话|周五好物|周日小结|往期茶话|茶师傅|岩茶入门|留出更多提问时间|茶山照片一组
            春天的茶山，清晨采摘。|春茶，产地|运营实拍|日用品|保温杯怎么洗|健康|晚上喝茶睡不着怎么办|早茶打卡|晒一张今天的茶|生日|盖碗一只|品鉴课名额|紫砂壶一把|云上茶定制|浙江省杭州市西湖区龙井路 1 号|浙江省杭州市
            周****|第一次自己泡白茶，香气留了一下午，推荐给大家试试|配上今天的点心，一个人也很满足的下午茶时光|请写明用水和水温|试了三种水温，九十度最合适，叶底也好看|茶艺师老陈|高级茶艺师|三届斗茶赛评委|怎样挑选第一款茶
            群聊|· 春|春茶赛季|新品测试员，下月回来|夏茶|湖南|河北|双十一|茶|春茶到了，明天十点开团。|春茶开团|王小明在等退款，已答应今天下午回复。|做过三年品牌文案|淘汰补位|群发的社群|· 聚|茶山一日行|小林的微信|林小满|慢下来，喝一杯好茶|想喝好茶却不会挑|老带新|一泡体验装|台风|杭州
            群聊|· 春|春茶赛季|新品测试员，下月回来|夏茶|湖南|河北|双十一|茶|春茶到了，明天十点开团。|春茶开团|王小明在等退款，已答应今天下午回复。|做过三年品牌文案|淘汰补位|群发的社群
            好茶低价，加薇信联系|再来一次，好茶低价|玩笑话|只是玩笑|第三次提醒无效|截图一|只是分享，没有广告|投诉变多|钱
            群聊|· 春|春茶赛季|新品测试员，下月回来|夏茶|湖南|河北|双十一|茶|春茶到了，明天十点开团。|春茶开团|王小明在等退款，已答应今天下午回复。|做过三年品牌文案|淘汰补位|群发的社群|· 聚|茶山一日行|台风|杭州
            """.strip().split("[|\n]"));

    @Autowired
    private AutowireCapableBeanFactory beans;

    GalleryScene scene;
    GalleryRooms rooms;
    private final Set<String> problems = new LinkedHashSet<>();
    private View view;

    static Stream<View> views() {
        return Handbook.isWanted()
                ? Handbook.VIEWS.stream()
                : View.wanted(View.EN.inTheDark().onPhone());
    }

    /** For scenes that are too long for every day. */
    static boolean looksAtAll() {
        return View.areLookedAt() || Handbook.isWanted();
    }

    @BeforeEach
    void peopleAndRooms() {
        scene = beans.createBean(GalleryScene.class);
        rooms = beans.createBean(GalleryRooms.class);
        scene.lives();
        rooms.areThere();
        List.of("400", "403", "404", "405", "409", "413", "422", "500", "503")
                .forEach(status -> tolerate("status of " + status));
        if (Handbook.isWanted()) {
            tolerate(".");
        }
    }

    /** Signs somebody in who reads about this community from now on. */
    Page reader(View as, String role, String community) {
        view = as;
        return openIn(community, as, role);
    }

    Page stranger(View as, String path) {
        view = as;
        return open(path, as);
    }

    /** Sends the first form that matches as it is, past the checks of the browser. */
    Page send(Page page, String form) {
        page.evaluate("""
                form => {
                  document.documentElement.dataset.ready = '0';
                  HTMLFormElement.prototype.submit.call(document.querySelector(form));
                }""", form);
        return ready(page);
    }

    void look(Page page, String path, String name) {
        look(visit(page, path), name);
    }

    void diagram(Page page, String path, String name) {
        visit(page, path).waitForSelector(".diagram[data-shown]");
        look(page, name);
    }

    void look(Page page, String name) {
        if (Handbook.isWanted()) {
            Handbook.picture(browser, page, name, view);
            return;
        }
        if (View.areLookedAt()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setTimeout(60_000)
                    .setPath(Path.of("target", "gallery", name + "-" + view.name() + ".png")));
        }
        expect(name, "axe", Accessibility.violations(page));
        expect(name, "words", Leftovers.of(page, view, THEIRS));
        expect(name, "shape", shape(page));
    }

    private static List<?> shape(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const root = document.documentElement;
                  const found = [];
                  if (root.scrollWidth > root.clientWidth) found.push('wider than the screen: ' + root.scrollWidth);
                  if (document.compatMode !== 'CSS1Compat') found.push('quirks mode');
                  if (!/^\\S.* · \\S+$/.test(document.title)) found.push('title: ' + document.title);
                  const heads = [...document.querySelectorAll('h1')].length;
                  if (heads !== 1) found.push('main headings: ' + heads);
                  document.querySelectorAll('a.btn, button, select, input:not([type=hidden]), summary').forEach(e => {
                    const box = e.getBoundingClientRect();
                    if (box.height && box.height < 24 && !e.closest('label, .fjs-container, .djs-container, .bio-properties-panel, .dmn-js-parent'))
                      found.push('too low to be hit: ' + e.outerHTML.slice(0, 80));
                    if (box.right > root.clientWidth + 1 && !e.closest('.table-responsive, .djs-container, .dmn-js-parent'))
                      found.push('cut off: ' + e.outerHTML.slice(0, 80));
                  });
                  return found;
                }""");
    }

    private void expect(String name, String what, List<?> found) {
        found.forEach(f -> problems.add(name + " " + view.name() + " " + what + ": " + f));
    }

    @AfterEach
    void nothingIsWrong() {
        Assertions.assertThat(problems).isEmpty();
    }
}
