#pragma once
// Nothing to call: the library is loaded before the program under torture (LD_PRELOAD).
