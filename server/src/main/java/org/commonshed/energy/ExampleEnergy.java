package org.commonshed.energy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Field;
import org.commonshed.start.Opening;
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

    ExampleEnergy(EnergyPlans plans) {
        this.plans = plans;
    }

    @Override
    public void open() {
        if (plans.findPlace(Viewer.HOUSE, PLACE).isEmpty() || plans.listAnswered().contains(PLACE)) {
            return;
        }
        Map<String, String> said = new LinkedHashMap<>();
        said.put(Field.TURBINE.word(), "50");
        said.put(Field.FIRST.word(), "5");
        for (int i = 0; i < USES.length / 2; i++) {
            said.put(Field.use(i + 1), USES[2 * i]);
            said.put(Field.useKw(i + 1), USES[2 * i + 1]);
        }
        plans.answer(Viewer.HOUSE, PLACE, said);
    }
}
