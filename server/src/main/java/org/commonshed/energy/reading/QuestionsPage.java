package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.kept.Answered;
import org.commonshed.energy.kept.Field;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Twelve questions about a neighbourhood's energy; whatever is not known is assumed, and says from where. */
@Controller
@Asks
@Entrance(Deed.STATE_NEED)
class QuestionsPage {
    /** What is asked, in its order; the uses by themselves. */
    private static final List<List<Field>> QUESTIONS = List.of(
            List.of(Field.HOMES),
            List.of(Field.KWH),
            List.of(Field.LATITUDE, Field.LONGITUDE),
            List.of(Field.ROOF),
            List.of(Field.PV),
            List.of(Field.TURBINE),
            List.of(Field.BATTERY),
            List.of(Field.BUY),
            List.of(Field.SELL),
            List.of(),
            List.of(Field.HOURS, Field.FIRST),
            List.of(Field.MONEY));

    private final EnergyPlans plans;
    private final Hoods hoods;
    private final Errands errands;

    QuestionsPage(EnergyPlans plans, Hoods hoods, Errands errands) {
        this.plans = plans;
        this.hoods = hoods;
        this.errands = errands;
    }

    @GetMapping("/energy/{place}/questions")
    String questions(@PathVariable String place, Asking asking) {
        Kept hood = hoods.get(asking, place);
        plans.demandAnswer(asking.viewer(), place);
        return show(hood, Map.of(), Faults.NONE, asking);
    }

    /** @param typed what stands in the fields in place of what is known */
    private String show(Kept hood, Map<String, String> typed, Faults faults, Asking asking) {
        Answered known = plans.answered(hood, asking.words());
        List<EnergyViews.Question> questions = new ArrayList<>();
        for (List<Field> fields : QUESTIONS) {
            questions.add(question(questions.size() + 1, fields, known, typed, asking));
        }
        List<EnergyViews.UseRow> uses = new ArrayList<>();
        for (int i = 1; i <= Field.MOST_USES; i++) {
            uses.add(new EnergyViews.UseRow(i, text(Field.use(i), known, typed), text(Field.useKw(i), known, typed)));
        }
        return asking.show(
                "energy/questions",
                new EnergyViews.Questions(hoods.head(asking, hood), questions, uses, faults),
                faults);
    }

    private static String text(String field, Answered known, Map<String, String> typed) {
        return typed.getOrDefault(field, known.text(field));
    }

    private static EnergyViews.Question question(
            int number, List<Field> fields, Answered known, Map<String, String> typed, Asking asking) {
        String word = fields.isEmpty() ? "uses" : fields.get(0).word();
        List<EnergyViews.Input> inputs = fields.stream()
                .map(field -> new EnergyViews.Input(
                        field.word(),
                        asking.say("energy.ask." + field.word()),
                        text(field.word(), known, typed),
                        unit(field, known, asking),
                        known.isAssumed(field.word())))
                .toList();
        boolean isAssumed = !fields.isEmpty() && known.isAssumed(fields.get(0).word()) && fields.get(0) != Field.MONEY;
        return new EnergyViews.Question(
                number,
                word,
                asking.say("energy.question." + word),
                asking.say("energy.question." + word + ".help"),
                isAssumed ? asking.say(NumbersPart.sourceKey(fields.get(0), known.currency())) : "",
                inputs);
    }

    private static String unit(Field field, Answered known, Asking asking) {
        return switch (field) {
            case KWH, BATTERY -> "kWh";
            case PV, TURBINE -> "kW";
            case ROOF -> "m²";
            case BUY, SELL -> asking.say("energy.per-kwh", known.currency());
            case HOURS -> asking.say("energy.unit.hours");
            case MONEY -> known.currency();
            case HOMES, LATITUDE, LONGITUDE, FIRST -> "";
        };
    }

    @PostMapping("/energy/{place}/questions")
    @Costly(atOnce = 2)
    String keep(@PathVariable String place, @RequestParam Map<String, String> given, Asking asking) {
        Kept hood = hoods.get(asking, place);
        EnergyPlans.Answering kept = plans.answer(asking.viewer(), hood, given, asking.words());
        if (!kept.typed().faults().isEmpty()) {
            return show(hood, kept.typed().shown(), kept.typed().faults(), asking);
        }
        String done =
                kept.act().stream().map(act -> "?" + Notices.DONE + "=" + act).collect(Collectors.joining());
        return errands.make(asking, hood, Hoods.address(hood) + done);
    }
}
