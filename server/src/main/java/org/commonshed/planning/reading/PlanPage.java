package org.commonshed.planning.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.planning.Address;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The plan that holds, the plans there are, and what is done with them. */
@Controller
@Entrance(Deed.READ)
class PlanPage {
    private static final String NUMBER = "/plan/{number}";

    private final Plans plans;
    private final PlanPictures pictures;

    PlanPage(Plans plans, PlanPictures pictures) {
        this.plans = plans;
        this.pictures = pictures;
    }

    @GetMapping("/plan")
    String plan(
            @RequestParam Map<String, String> given, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        Address address = Address.of(given);
        Optional<KeptPlan> chosen = address.plan() > 0
                ? Optional.of(get(viewer, address.plan()))
                : plans.findHolding(viewer).or(() -> plans.findNewest(viewer));
        if (chosen.isEmpty()) {
            model.addAttribute("plans", listed(viewer, frame));
            return "planning/none";
        }
        if (!chosen.get().state().isThere()) {
            return "redirect:/plan/" + chosen.get().number() + "/progress";
        }
        Plans.Open open = plans.open(viewer, chosen.get(), frame.words().locale());
        Address known = address.within(open.slice().world());
        model.addAttribute("view", pictures.shown(open, known, frame, viewer));
        return "planning/plan";
    }

    private KeptPlan get(Viewer viewer, int number) {
        return plans.find(viewer, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/plan/list")
    String list(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        model.addAttribute("plans", listed(viewer, frame));
        return "planning/list";
    }

    private PlanViews.Plans listed(Viewer viewer, Frame frame) {
        List<PlanViews.Listed> all = new ArrayList<>();
        List<PlanViews.Listed> proposals = new ArrayList<>();
        for (KeptPlan plan : plans.list(viewer)) {
            PlanViews.Listed one = new PlanViews.Listed(plan, frame.words().time(plan.asked()), Told.name(plan, frame));
            (plan.isProposal() ? proposals : all).add(one);
        }
        return new PlanViews.Plans(all, proposals, plans.mayMake(viewer));
    }

    @PostMapping("/plan")
    @Entrance(Deed.MAKE_PLAN)
    String make(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model, HttpServletResponse response) {
        Plans.Begun begun = plans.begin(viewer);
        if (begun instanceof Plans.Begun.Waiting waiting) {
            return "redirect:/plan/" + waiting.number() + "/progress";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("mends", Told.mends(begun, frame.words()));
        return "planning/mend";
    }

    @GetMapping(NUMBER + "/adopt")
    @Entrance(Deed.ADOPT_PLAN)
    String ask(@PathVariable int number, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        KeptPlan plan = get(viewer, number);
        model.addAttribute("plan", plan);
        model.addAttribute("made", frame.words().time(plan.asked()));
        model.addAttribute(
                "before", plans.findHolding(viewer).map(KeptPlan::number).orElse(0));
        return "planning/adopt";
    }

    @PostMapping(NUMBER + "/adopt")
    @Entrance(Deed.ADOPT_PLAN)
    String adopt(@PathVariable int number, Viewer viewer) {
        return switch (plans.adopt(viewer, number)) {
            case ADOPTED -> "redirect:/plan?plan=" + number;
            case NOT_THERE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case IS_TRY, NOT_OF_THIS_PLACE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    @PostMapping(NUMBER + "/again")
    @Entrance(Deed.MAKE_PLAN)
    String again(@PathVariable int number, Viewer viewer) {
        return plans.again(viewer, number)
                .map(other -> "redirect:/plan/" + other + "/progress")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(NUMBER + "/plan.json")
    ResponseEntity<byte[]> json(@PathVariable int number, Viewer viewer) throws IOException {
        KeptPlan plan = get(viewer, number);
        if (!plan.state().isThere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file("plan-" + number + ".json", MediaType.APPLICATION_JSON, plans.json(viewer, plan));
    }

    @GetMapping(NUMBER + "/inputs.zip")
    @Costly(atOnce = 4)
    ResponseEntity<byte[]> inputs(@PathVariable int number, Viewer viewer) {
        MediaType zip = MediaType.parseMediaType("application/zip");
        return file("plan-" + number + "-inputs.zip", zip, plans.inputs(viewer, get(viewer, number)));
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        ContentDisposition attached =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(content);
    }
}
