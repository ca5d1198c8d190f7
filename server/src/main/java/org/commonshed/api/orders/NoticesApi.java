package org.commonshed.api.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Bound;
import org.commonshed.production.notice.Feeds;
import org.commonshed.production.notice.NoticeBoard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What one was told. */
@Api
@Entrance(Deed.KEEP_ACCOUNT)
class NoticesApi {
    private final NoticeBoard board;
    private final Feeds feeds;
    private final Doors doors;

    NoticesApi(NoticeBoard board, Feeds feeds, Doors doors) {
        this.board = board;
        this.feeds = feeds;
        this.doors = doors;
    }

    /** Unread ones first. */
    record Notices(List<NoticeTold> notices, int unread, long total, int page, int size) {}

    /** @param leads to that page of the house */
    record NoticeTold(UUID id, String text, String leads, Instant told, boolean read) {}

    /** Of whose calendar a new address is wanted. */
    record FeedOf(@Bound(least = 1, most = 200) String actor) {}

    /** @param address left out where the request was sent again: make another one */
    record FeedMade(String actor, Optional<String> address) {}

    @GetMapping("/api/v1/notices")
    @Told(
            id = "list-notices",
            query = {"page", "size"},
            gives = Notices.class)
    Answer notices(Call call) {
        doors.demand(call.viewer(), Deed.KEEP_ACCOUNT, "");
        Paging paging = Paging.of(call);
        long total = board.countAll(call.viewer());
        List<NoticeTold> some = board.listSaid(call.viewer(), call.words(), paging.page(), paging.size()).stream()
                .map(one -> new NoticeTold(one.id(), one.text(), one.address(), one.told(), one.read()))
                .toList();
        Notices told = new Notices(some, board.count(call.viewer()), total, paging.page(), paging.size());
        return paging.link(Answer.ok(told), call, total);
    }

    @PostMapping("/api/v1/notices/read")
    @Told(id = "read-notices", gives = Notices.class)
    Answer read(Call call) {
        return call.once(() -> {
            doors.demand(call.viewer(), Deed.KEEP_ACCOUNT, "");
            board.readAll(call.viewer());
            int all = board.countAll(call.viewer());
            return Answer.ok(new Notices(List.of(), board.count(call.viewer()), all, 1, all));
        });
    }

    @PostMapping(path = "/api/v1/notices/feed", consumes = Answer.JSON)
    @Told(id = "renew-feed", takes = FeedOf.class, gives = FeedMade.class)
    Answer feed(Call call) {
        return call.once(() -> {
            doors.demand(call.viewer(), Deed.KEEP_ACCOUNT, "");
            String actor = call.body(FeedOf.class).actor();
            feeds.renew(call.viewer(), actor);
            String token = feeds.findToken(call.viewer(), actor).orElseThrow(Problem::notFound);
            return Answer.ok(new FeedMade(actor, Optional.of(call.house() + "/calendar/" + token + ".ics")))
                    .toldOnce(new FeedMade(actor, Optional.empty()));
        });
    }
}
