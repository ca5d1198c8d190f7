package org.commonshed.energy;

import org.commonshed.live.underway.Progress;

/** Somebody has stopped the work before it began. */
final class Stopped implements Progress {
    @Override
    public void at(String step, long done, long all) {}

    @Override
    public boolean isStopped() {
        return true;
    }
}
