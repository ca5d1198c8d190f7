package org.commonshed.keeping;

import org.commonshed.measure.SteadyClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before anything is done, the time of the house is not before the last that was. */
@Component
record LastAct(ActStore acts, ObjectProvider<SteadyClock> clock) implements SmartInitializingSingleton {
    @Override
    public void afterSingletonsInstantiated() {
        acts.findLast().flatMap(acts::find).ifPresent(act -> clock.ifAvailable(steady -> steady.passed(act.at())));
    }
}
