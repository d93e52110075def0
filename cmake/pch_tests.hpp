// What every test program parses once.
#pragma once
#include "pch.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
