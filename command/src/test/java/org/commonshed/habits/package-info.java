/** Habits of the whole repository, tested: walls between rooms, sizes, forms. */
package org.commonshed.habits;
