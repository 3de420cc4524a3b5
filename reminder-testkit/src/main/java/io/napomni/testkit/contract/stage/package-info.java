/** What the contracts of the stores are played with: stores on trial, a customer and letters, a crowd. */
@NullMarked
package io.napomni.testkit.contract.stage;

import org.jspecify.annotations.NullMarked;
