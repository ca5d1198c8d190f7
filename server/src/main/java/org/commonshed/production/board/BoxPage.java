package org.commonshed.production.board;

import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.network.Directory;
import org.commonshed.page.Frame;
import org.commonshed.production.journal.NotPossible;
import org.commonshed.production.order.Box;
import org.commonshed.production.order.BoxState;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Receiving;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A box, for whoever reads the code on its label. */
@Controller
@Entrance(Deed.READ)
class BoxPage {
    private static final String CODE = "/box/{code}";

    private final Receiving receiving;
    private final Orders orders;
    private final Directory directory;

    BoxPage(Receiving receiving, Orders orders, Directory directory) {
        this.receiving = receiving;
        this.orders = orders;
        this.directory = directory;
    }

    @GetMapping(CODE)
    ModelAndView box(@PathVariable String code, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        return show(get(viewer, code), "", frame, viewer);
    }

    private Receiving.Found get(Viewer viewer, String code) {
        return receiving.find(viewer, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(Receiving.Found found, String trouble, Frame frame, Viewer viewer) {
        Says says = new Says(frame.words());
        Box box = found.box();
        boolean mayAct = orders.speaksFor(viewer, found.order());
        boolean isBack = box.state() == BoxState.CHECKED;
        List<OrderViews.Taken> facts = List.of(
                new OrderViews.Taken(
                        says.say("box.from"),
                        directory.name(found.job().actor()),
                        MakerTelling.address(found.job().actor())),
                new OrderViews.Taken(
                        says.say("box.to"),
                        directory.name(found.order().who()),
                        found.order().address()),
                new OrderViews.Taken(says.say("box.code"), box.code(), ""));
        ModelAndView view = new ModelAndView(
                "production/box", trouble.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject(
                "box",
                new OrderViews.BoxPage(
                        says.say("box.title", box.pieces(), found.job().part()),
                        OrderTelling.state(box, says),
                        found.order().address(),
                        box.state().word(),
                        facts,
                        box.address(),
                        box.pieces(),
                        mayAct && (box.state() == BoxState.PACKED || box.state() == BoxState.SENT),
                        mayAct && !isBack,
                        trouble));
        return view;
    }

    @PostMapping(CODE + "/receive")
    @Entrance(Deed.STATE_NEED)
    ModelAndView receive(@PathVariable String code, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        Receiving.Found found = get(viewer, code);
        try {
            boolean unused = receiving.receive(viewer, found);
        } catch (NotPossible corrected) {
            return show(found, frame.say("box.not-by-journal"), frame, viewer);
        }
        return new ModelAndView("redirect:" + found.order().address() + "#boxes");
    }

    @PostMapping(CODE + "/check")
    @Entrance(Deed.STATE_NEED)
    ModelAndView check(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") String bad,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        Receiving.Found found = get(viewer, code);
        String typed = bad.strip().isEmpty() ? "0" : bad.strip();
        Receiving.Checked checked;
        try {
            checked = typed.matches("\\d{1,7}")
                    ? receiving.check(viewer, found, Long.parseLong(typed), note)
                    : Receiving.Checked.TOO_MANY;
        } catch (NotPossible corrected) {
            return show(found, frame.say("box.not-by-journal"), frame, viewer);
        }
        return checked == Receiving.Checked.TOO_MANY
                ? show(found, frame.say("box.too-many", found.box().pieces()), frame, viewer)
                : new ModelAndView("redirect:" + found.order().address() + "#boxes");
    }
}
