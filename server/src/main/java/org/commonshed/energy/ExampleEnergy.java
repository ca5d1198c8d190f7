package org.commonshed.energy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Field;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.commonshed.start.Opening;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demo, one neighbourhood has answered already; its plan is made when somebody asks for it. All of it is made up. */
@Component
@Order(3)
class ExampleEnergy implements Opening {
    private static final String PLACE = "montague";
    private static final String[] USES = {
        "Clinic fridges and oxygen", "6",
        "Water pumps", "14",
        "Radio, phones, router room", "3",
        "School as a warm or cool room", "38",
        "Second Street Kitchen", "22",
        "Cold stores, food", "31",
        "Street lights", "9",
        "Workshops", "70"
    };

    private final EnergyPlans plans;
    private final MessageSource messages;

    ExampleEnergy(EnergyPlans plans, MessageSource messages) {
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public void open() {
        Optional<Kept> place = plans.findPlace(Viewer.HOUSE, PLACE);
        if (place.isEmpty() || plans.listAnswered(Viewer.HOUSE).contains(PLACE)) {
            return;
        }
        Map<String, String> said = new LinkedHashMap<>();
        said.put(Field.TURBINE.word(), "50");
        said.put(Field.FIRST.word(), "5");
        for (int i = 0; i < USES.length / 2; i++) {
            said.put(Field.use(i + 1), USES[2 * i]);
            said.put(Field.useKw(i + 1), USES[2 * i + 1]);
        }
        plans.answer(Viewer.HOUSE, place.get(), said, new Words(messages, Locale.ENGLISH));
    }
}
